package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.rest.Ranging;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The REST service, as the user of one session sees it; without a session, its calls fail. On the loop's thread. */
public interface Service {
    /** The app; empty if it is not known before a login. */
    Optional<AppKey> app();

    /** Where the service is. */
    Optional<URI> address();

    /** Makes calls, each of them once; cancelling a result takes the request back. */
    RestTransport<ErrorCode> calls();

    /** Makes downloads, likewise. */
    RestTransport<ErrorCode> calls(Ranging ranging);

    /** Gets what lies elsewhere, without anything that is the user's. */
    CompletableFuture<Blob> elsewhere(URI address, Ranging ranging);

    /** The typed failure behind what a stage failed with. */
    MsyncException failure(Throwable failure);

    /** True if a failure says nothing of the request, so that it may succeed another time. */
    boolean mayPass(MsyncException failure);

    /** A log line for those who look for why a transfer takes so long. */
    void again(String what, MsyncException why);
}

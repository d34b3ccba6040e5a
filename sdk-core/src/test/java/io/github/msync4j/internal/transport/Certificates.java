package io.github.msync4j.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Certificates, made for one run of the tests by the JDK's keytool. All are issued by an authority of their own. */
public final class Certificates {
    public static final String GOOD = "good";
    static final String ELSEWHERE = "elsewhere";
    static final String EXPIRED = "expired";

    /** The name in the good certificate, next to localhost and 127.0.0.1. */
    static final String HOST = "server.test";

    /** The first of the default bootstrap hosts; the good certificate is good for it too. */
    private static final String BOOTSTRAP = "rs.easemob.com";

    private static final String AUTHORITY = "authority";
    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    private static @Nullable KeyStore made;

    private Certificates() {}

    /** What a server with this certificate uses. */
    public static SSLContext server(String name) {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(name, all().getKey(name, PASSWORD), PASSWORD, all().getCertificateChain(name));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a client uses that trusts the authority. */
    public static SSLContext trusting() {
        return trusting("TLS");
    }

    /** The same with another newest version. */
    static SSLContext trusting(String protocol) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(AUTHORITY, all().getCertificate(AUTHORITY));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static synchronized KeyStore all() {
        KeyStore all = made;
        if (all == null) {
            all = make();
            made = all;
        }
        return all;
    }

    private static KeyStore make() {
        try {
            Path file = Files.createTempDirectory("msync4j").resolve("certificates.p12");
            keytool(file, "-alias", AUTHORITY, "-dname", "CN=authority", "-ext", "bc:c");
            String names = "san=dns:" + HOST + ",dns:" + BOOTSTRAP + ",dns:localhost,ip:127.0.0.1";
            keytool(file, "-alias", GOOD, "-dname", "CN=good", "-signer", AUTHORITY, "-ext", names);
            keytool(
                    file,
                    "-alias",
                    ELSEWHERE,
                    "-dname",
                    "CN=elsewhere",
                    "-signer",
                    AUTHORITY,
                    "-ext",
                    "san=dns:elsewhere.test");
            keytool(
                    file,
                    "-alias",
                    EXPIRED,
                    "-dname",
                    "CN=expired",
                    "-signer",
                    AUTHORITY,
                    "-ext",
                    names,
                    "-startdate",
                    "-10d",
                    "-validity",
                    "1");
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            Files.delete(file);
            Files.delete(file.getParent());
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void keytool(Path file, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(said);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

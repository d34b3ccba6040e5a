package io.github.msync4j.internal.wire;

import io.github.msync4j.ClientOptions;
import java.util.Optional;
import java.util.OptionalInt;

/** Who this device says it is. Source: connection.md 5.3. */
public record Device(
        String resource, String uuid, String name, OptionalInt customPlatform, Optional<String> loginExtension) {
    /** The device that the options describe, with an id for a client that was given none. */
    public static Device of(ClientOptions options, String ownId) {
        String id = options.deviceId().orElse(ownId);
        String prefix = options.customPlatform().isPresent()
                ? "custom" + options.customPlatform().getAsInt()
                : "msync4j";
        return new Device(
                prefix + "_" + id, id, options.deviceName(), options.customPlatform(), options.loginExtension());
    }
}

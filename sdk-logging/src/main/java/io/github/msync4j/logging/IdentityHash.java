package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes ids into names that are the same for the same id and tell it to nobody who has not the key. */
final class IdentityHash {
    private static final int SHOWN_BYTES = 8;

    private final Mac mac;

    IdentityHash(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256, which each Java platform has, is missing", e);
        }
    }

    synchronized String of(String id) {
        return "#" + HexFormat.of().formatHex(mac.doFinal(id.getBytes(UTF_8)), 0, SHOWN_BYTES);
    }
}

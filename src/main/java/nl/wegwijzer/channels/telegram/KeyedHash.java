package nl.wegwijzer.channels.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hash that only who knows the key can compute (HMAC-SHA256), in letters that fit everywhere. Thread-safe. */
class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac begun;

    KeyedHash(Token key) {
        try {
            this.begun = Mac.getInstance(ALGORITHM);
            begun.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** 43 characters of {@code A-Z a-z 0-9 - _}. */
    String of(String text) {
        try {
            Mac mac = (Mac) begun.clone();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The one of Java can be copied", e);
        }
    }
}

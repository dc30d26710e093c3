package nl.wegwijzer.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.conversation.Conversation;

/** The id of a case: {@value #LENGTH} lower-case letters and digits. */
public record CaseId(@JsonValue String value) {

    private static final int LENGTH = 12;
    private static final int BITS_PER_CHARACTER = 5;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {
        if (!value.matches("[a-z0-9]{12}")) {
            throw new IllegalArgumentException("A case id has " + LENGTH + " lower-case letters and digits");
        }
    }

    /** Reads an id that came from outside. */
    public static Optional<CaseId> parse(String value) {
        try {
            return Optional.of(new CaseId(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * The id of the case that grows out of an offer. The same offer always gives the same id, so a repeated turn makes one case.
     * The moment at which the conversation began is part of it and is gone after erasure: then the id leads back to nobody.
     */
    public static CaseId of(Conversation conversation, String offer) {
        String origin = conversation.id().value() + '\n' + conversation.createdAt() + '\n' + offer;
        byte[] hash = sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
        String letters =
                new BigInteger(1, hash).toString(1 << BITS_PER_CHARACTER).toLowerCase(Locale.ROOT);
        return new CaseId(letters.substring(letters.length() - LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

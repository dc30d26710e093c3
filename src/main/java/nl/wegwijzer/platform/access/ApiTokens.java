package nl.wegwijzer.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens with which machines come in. Kept as hashes, and compared in constant time. */
class ApiTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokens.class);
    private static final int SHORT = 16;

    private final List<Token> tokens;

    private record Token(String hash, Staff staff) {}

    private ApiTokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /**
     * Reads {@code role[:region code]=token}, comma separated.
     *
     * @throws IllegalArgumentException that says what is wrong, without repeating a token
     */
    static ApiTokens parse(String configured) {
        List<Token> tokens = new ArrayList<>();
        for (String entry : configured.split(",", -1)) {
            if (!entry.isBlank()) {
                tokens.add(token(entry.strip(), tokens.size() + 1));
            }
        }
        return new ApiTokens(tokens);
    }

    private static Token token(String entry, int number) {
        int equals = entry.indexOf('=');
        String[] who =
                equals < 1 ? new String[0] : entry.substring(0, equals).strip().split(":", 2);
        Optional<Role> role = who.length == 0 ? Optional.empty() : Role.fromWord(who[0]);
        String secret = entry.substring(equals + 1).strip();
        if (role.isEmpty() || secret.isEmpty() || (who.length == 2 && who[1].isBlank())) {
            throw new IllegalArgumentException(
                    "WEGWIJZER_API_TOKENS: entry " + number
                            + " must look like role=token or role:region=token, with role adviser, ambassador, editor or operator");
        }
        if (secret.length() < SHORT) {
            LOG.warn("WEGWIJZER_API_TOKENS: entry {} has fewer than {} characters and can be guessed", number, SHORT);
        }
        String region = who.length == 2 ? who[1].strip() : Staff.EVERYWHERE;
        String id = "token-" + number + "-" + role.get().word();
        return new Token(hash(secret), new Staff(id, "", Set.of(role.get()), Set.of(region)));
    }

    /** Who a token stands for. Looks at every token, so that the time taken tells nothing. */
    Optional<Staff> find(String presented) {
        byte[] hash = hash(presented).getBytes(StandardCharsets.US_ASCII);
        Optional<Staff> found = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(token.hash().getBytes(StandardCharsets.US_ASCII), hash)) {
                found = Optional.of(token.staff());
            }
        }
        return found;
    }

    static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

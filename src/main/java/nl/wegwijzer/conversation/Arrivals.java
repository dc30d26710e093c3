package nl.wegwijzer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.conversation.skill.ArrivalCodes;

/**
 * What a person brings along when coming in: the code after {@code /start}, or the same code typed, since some apps lose it. Looked at
 * before anything else. A
 * code that is not known here goes on to the skills; a campaign is among those.
 */
class Arrivals {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** One word, with or without "code" before it, as it stands beside a QR code. */
    private static final Pattern TYPED = Pattern.compile("(?:(?i:code)[: ]\\s*)?([A-Za-z0-9_-]{4,64})[.!]?");

    private final HandOn handOn;
    private final List<ArrivalCodes> codes;
    private final Welcome welcome;

    Arrivals(HandOn handOn, List<ArrivalCodes> codes, Welcome welcome) {
        this.handOn = handOn;
        this.welcome = welcome;
        this.codes = List.copyOf(codes);
    }

    /**
     * An arrival.
     *
     * @param input  what is left to answer; absent when the notice is all there is to say
     * @param change what changes in the profile
     * @param notice the key of what to tell first
     */
    record Arrived(Optional<Input> input, UnaryOperator<Profile> change, Optional<String> notice) {

        static Arrived unchanged(Input input) {
            return new Arrived(Optional.of(input), UnaryOperator.identity(), Optional.empty());
        }
    }

    /** Looks at what came in; may be repeated for the same turn. */
    Arrived arrive(ConversationId conversation, Input input) {
        return switch (input) {
            case Input.Start(String payload)
            when CODE.matcher(payload).matches() ->
                brought(conversation, payload)
                        .orElseGet(() -> new Arrived(Optional.of(input), welcome.asGiven(payload), Optional.empty()));
            case Input.Text(String text) -> typed(conversation, text).orElseGet(() -> Arrived.unchanged(input));
            case Input.Start _, Input.Button _, Input.Command _, Input.Unsupported _, Input.Location _ ->
                Arrived.unchanged(input);
        };
    }

    private Optional<Arrived> typed(ConversationId conversation, String text) {
        Matcher code = TYPED.matcher(text.strip());
        return code.matches() ? brought(conversation, code.group(1)) : Optional.empty();
    }

    private Optional<Arrived> brought(ConversationId conversation, String code) {
        if (HandOn.isCode(code)) {
            return Optional.of(
                    handOn.follow(code, conversation)
                            ? new Arrived(Optional.empty(), UnaryOperator.identity(), Optional.of("handed-on"))
                            : new Arrived(
                                    Optional.of(new Input.Start("")),
                                    UnaryOperator.identity(),
                                    Optional.of("hand-on-expired")));
        }
        return codes.stream()
                .map(known -> known.find(code))
                .flatMap(Optional::stream)
                .findFirst()
                .map(change -> new Arrived(Optional.of(new Input.Start(code)), change, Optional.empty()));
    }
}

package nl.wegwijzer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * What a person can ask of the conversation itself: start, help, privacy, their data, being forgotten, the language, stop. Also
 * answers who writes in a language that is not spoken here.
 * Reached by a command, by a button, or by a skill that understood the wish from words ({@link Outcome.Run}).
 */
class Commands implements Skill {

    static final String NAME = "opdracht";
    /** Before the name of a command that asks something first; also in {@link Intake}. */
    static final String ASKS = "command-ask-";

    private static final String CHOICE = "command-choice-";

    private static final String FORGET_NOW = NAME + ":vergeet-ja";

    private final Texts texts;
    private final String publicUrl;
    private final Tongues tongues;
    private final Function<ConversationId, String> handOn;
    private final OwnData ownData;

    /** @param handOn gives a one-time code that carries a conversation to the web page */
    Commands(Texts texts, String publicUrl, Tongues tongues, Function<ConversationId, String> handOn, OwnData ownData) {
        this.ownData = ownData;
        this.tongues = tongues;
        this.texts = texts;
        this.publicUrl = publicUrl;
        this.handOn = handOn;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Start _ -> run("start", turn);
            case Input.Command(String name, String _) -> run(name, turn);
            case Input.Button(String value)
            when value.startsWith(NAME + ":") -> run(value.substring(NAME.length() + 1), turn);
            case Input.Text(String text) ->
                tongues.politeNo(text).map(this::chooseLanguage).orElseGet(Outcome::notMine);
            default -> Outcome.notMine();
        };
    }

    /** A polite sentence in the language of the person, with the languages that are spoken here. */
    private Outcome chooseLanguage(String sentence) {
        return Outcome.say(Reply.of(
                Reply.Kind.CLARIFY,
                sentence,
                new Reply.Button("Nederlands", NAME + ":taal-nl"),
                new Reply.Button("English", NAME + ":taal-en")));
    }

    private Outcome run(String command, TurnContext turn) {
        Language language = turn.language();
        return switch (command) {
            case "start" ->
                changing(
                        Reply.of(Reply.Kind.SMALLTALK, texts.get("start", language), examples(language)),
                        Profile::heardAgain);
            case "help" -> Outcome.say(Reply.of(Reply.Kind.SMALLTALK, texts.get("help", language), examples(language)));
            case "privacy" -> Outcome.say(notice("privacy", language, publicUrl));
            case "mijngegevens" -> Outcome.say(Reply.of(Reply.Kind.NOTICE, ownData(turn.conversation(), language)));
            case "vergeet" ->
                Outcome.say(Reply.of(
                        Reply.Kind.NOTICE,
                        texts.get("forget-ask", language),
                        new Reply.Button(texts.get("forget-yes", language), FORGET_NOW)));
            case "vergeet-ja" -> new Outcome.Erase(List.of(notice("forgotten", language)));
            case "taal" ->
                Outcome.say(Reply.of(
                        Reply.Kind.NOTICE,
                        texts.get("language-ask", language),
                        new Reply.Button("Nederlands", NAME + ":taal-nl"),
                        new Reply.Button("English", NAME + ":taal-en")));
            case "taal-nl" -> speak(Language.NL);
            case "taal-en" -> speak(Language.EN);
            case "stop" -> changing(notice("stop", language), profile -> profile.quiet(turn.now()));
            case "web" ->
                Outcome.say(notice(
                        "web",
                        language,
                        publicUrl,
                        handOn.apply(turn.conversation().id())));
            default -> choices(command, language).<Outcome>map(Outcome::say).orElseGet(Outcome::notMine);
        };
    }

    /** What a command asks first, with questions to choose from; empty when it asks nothing. The pages know the Dutch questions. */
    private Optional<Reply> choices(String command, Language language) {
        String key = ASKS + command;
        if (!texts.keys().contains(key)) {
            return Optional.empty();
        }
        List<Reply.Button> buttons = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> CHOICE + command + "-" + n)
                .takeWhile(texts.keys()::contains)
                .map(choice -> new Reply.Button(
                        texts.get(choice, language),
                        Reply.Button.question(texts.get(choice, Language.NL)).value()))
                .toList();
        return Optional.of(Reply.of(Reply.Kind.CLARIFY, texts.get(key, language), buttons));
    }

    private Outcome speak(Language chosen) {
        return changing(notice("language-set", chosen), profile -> profile.withLanguage(chosen));
    }

    private static Outcome changing(Reply reply, UnaryOperator<Profile> change) {
        return new Outcome.Say(List.of(reply), null, false, change);
    }

    private Reply notice(String key, Language language, Object... arguments) {
        return Reply.of(Reply.Kind.NOTICE, texts.get(key, language, arguments));
    }

    private String ownData(Conversation conversation, Language language) {
        Profile profile = conversation.profile();
        String place = profile.place() == null ? texts.get("not-known", language) : profile.place();
        String more = ownData.tells(conversation.id(), language).stream()
                .map(line -> "• " + line + "\n")
                .collect(Collectors.joining());
        return texts.get(
                "own-data",
                language,
                conversation.history().size(),
                place,
                profile.language().code(),
                more);
    }

    private List<Reply.Button> examples(Language language) {
        return java.util.stream.Stream.of("example-1", "example-2", "example-3")
                .map(key -> Reply.Button.question(texts.get(key, language)))
                .toList();
    }
}

package nl.wegwijzer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.privacy.PersonalDataHolder;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a person can ask of the conversation itself: start, help, privacy, their data, being forgotten, the language, stop.
 * Reached by a command, by a button, or by a skill that understood the wish from words ({@link Outcome.Run}).
 */
class Commands implements Skill {

    static final String NAME = "opdracht";
    private static final String FORGET_NOW = NAME + ":vergeet-ja";

    private final Texts texts;
    private final ObjectProvider<PersonalDataHolder> holders;
    private final String publicUrl;

    Commands(Texts texts, ObjectProvider<PersonalDataHolder> holders, String publicUrl) {
        this.texts = texts;
        this.holders = holders;
        this.publicUrl = publicUrl;
    }

    /** What a command gives; {@code erase} means that the conversation is erased and the replies are its last words. */
    record Done(List<Reply> replies, UnaryOperator<Profile> profile, boolean erase) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Start _ -> new Outcome.Run("start");
            case Input.Command(String name, String _) when known(name) -> new Outcome.Run(name);
            case Input.Button(String value) when value.startsWith(NAME + ":") ->
                new Outcome.Run(value.substring(NAME.length() + 1));
            default -> Outcome.notMine();
        };
    }

    private static boolean known(String name) {
        return switch (name) {
            case "start", "help", "privacy", "mijngegevens", "vergeet", "taal", "stop" -> true;
            default -> false;
        };
    }

    /** Runs a command; absent when there is none of that name. */
    Optional<Done> run(String command, TurnContext turn) {
        Language language = turn.language();
        return switch (command) {
            case "start" -> say(Reply.of(Reply.Kind.SMALLTALK, texts.get("start", language), examples(language)));
            case "help" -> say(Reply.of(Reply.Kind.SMALLTALK, texts.get("help", language), examples(language)));
            case "privacy" -> say(notice("privacy", language, publicUrl));
            case "mijngegevens" -> say(Reply.of(Reply.Kind.NOTICE, ownData(turn.conversation(), language)));
            case "vergeet" ->
                say(Reply.of(
                        Reply.Kind.NOTICE,
                        texts.get("forget-ask", language),
                        new Reply.Button(texts.get("forget-yes", language), FORGET_NOW)));
            case "vergeet-ja" ->
                Optional.of(new Done(List.of(notice("forgotten", language)), UnaryOperator.identity(), true));
            case "taal" ->
                say(Reply.of(
                        Reply.Kind.NOTICE,
                        texts.get("language-ask", language),
                        new Reply.Button("Nederlands", NAME + ":taal-nl"),
                        new Reply.Button("English", NAME + ":taal-en")));
            case "taal-nl" -> language(Language.NL);
            case "taal-en" -> language(Language.EN);
            case "stop" -> say(notice("stop", language));
            default -> Optional.empty();
        };
    }

    /** Erases what all parts keep of a conversation. */
    int eraseAll(ConversationId id) {
        PersonalDataHolder.Subject subject = new PersonalDataHolder.Subject(id.value());
        return holders.stream().mapToInt(holder -> holder.erase(subject)).sum();
    }

    private Optional<Done> language(Language chosen) {
        return Optional.of(new Done(
                List.of(notice("language-set", chosen)), profile -> profile.withLanguage(chosen), false));
    }

    private Reply notice(String key, Language language, Object... arguments) {
        return Reply.of(Reply.Kind.NOTICE, texts.get(key, language, arguments));
    }

    private String ownData(Conversation conversation, Language language) {
        Profile profile = conversation.profile();
        String place = profile.place() == null ? texts.get("not-known", language) : profile.place();
        return texts.get("own-data", language, conversation.history().size(), place, profile.language().code());
    }

    private List<Reply.Button> examples(Language language) {
        return java.util.stream.Stream.of("example-1", "example-2", "example-3")
                .map(key -> Reply.Button.question(texts.get(key, language)))
                .toList();
    }

    private static Optional<Done> say(Reply reply) {
        return Optional.of(new Done(List.of(reply), UnaryOperator.identity(), false));
    }
}

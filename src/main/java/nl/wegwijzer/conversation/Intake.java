package nl.wegwijzer.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.privacy.Redactor;

/** What comes in is bounded, masked and made fit for the skills; what cannot be read gets a kind sentence. */
class Intake {

    private static final String QUESTION = "vraag:";
    private static final String COMMAND_QUESTION = "command-question-";

    private final Redactor redactor;
    private final Tongues tongues;
    private final Texts texts;
    private final int textMax;

    Intake(Redactor redactor, Tongues tongues, Texts texts, int textMax) {
        this.redactor = redactor;
        this.tongues = tongues;
        this.texts = texts;
        this.textMax = textMax;
    }

    /**
     * What became of an input.
     *
     * @param notices what to tell the person first
     * @param input   what the skills get; absent when the notices are all there is to say
     * @param shown   what is kept in the history
     * @param phone   the telephone number that was asked for
     */
    record Taken(List<Reply> notices, Optional<Input> input, String shown, Optional<String> phone) {
        Taken(List<Reply> notices, Optional<Input> input, String shown) {
            this(notices, input, shown, Optional.empty());
        }
    }

    /** The conversation in the language of what was typed, when that is clear: English in, English out. */
    Conversation inLanguageOf(Input input, Conversation conversation) {
        return switch (input) {
            case Input.Text(String text) ->
                tongues.spoken(text)
                        .map(language ->
                                conversation.withProfile(conversation.profile().withLanguage(language)))
                        .orElse(conversation);
            case Input.Button _, Input.Start _, Input.Command _, Input.Location _, Input.Unsupported _ -> conversation;
        };
    }

    Taken take(Conversation conversation, Arrivals.Arrived arrived) {
        Language language = conversation.profile().language();
        List<Reply> notices = new ArrayList<>();
        arrived.notice().ifPresent(key -> notices.add(Reply.of(Reply.Kind.NOTICE, texts.get(key, language))));
        if (arrived.input().isEmpty()) {
            return new Taken(notices, Optional.empty(), "/start");
        }
        Taken taken = take(conversation, arrived.input().get());
        notices.addAll(taken.notices());
        return new Taken(notices, taken.input(), taken.shown(), taken.phone());
    }

    private Taken take(Conversation conversation, Input input) {
        Language language = conversation.profile().language();
        return switch (input) {
            case Input.Text(String text) -> conversation.asksPhone() ? number(text, language) : words(text, language);
            case Input.Button(String value) -> button(conversation, value, language);
            case Input.Start start -> new Taken(List.of(), Optional.of(start), "/start");
            case Input.Command(String name, String rest) ->
                standsFor(name, rest, language).orElseGet(() -> new Taken(List.of(), Optional.of(input), "/" + name));
            case Input.Location location -> new Taken(List.of(), Optional.of(location), "[locatie]");
            case Input.Unsupported(Input.Medium medium) ->
                nothing(
                        medium == Input.Medium.OTHER
                                ? "unsupported"
                                : "unsupported-" + medium.name().toLowerCase(Locale.ROOT),
                        language,
                        "[" + medium + "]");
        };
    }

    /**
     * What a command stands for, such as /check: a choice when it asks something first and nothing was typed behind it, else a
     * question with what was typed; empty when it is a command of its own. The pages are Dutch and so is the question that is sought; the
     * person reads it in the own language.
     */
    private Optional<Taken> standsFor(String typed, String rest, Language language) {
        String command = typed.toLowerCase(Locale.ROOT);
        String key = COMMAND_QUESTION + command;
        if (rest.isBlank() && texts.keys().contains(Commands.ASKS + command)) {
            return Optional.of(new Taken(List.of(), Optional.of(new Input.Command(command, "")), "/" + command));
        }
        if (!texts.keys().contains(key)) {
            return Optional.empty();
        }
        Taken taken = text((texts.get(key, Language.NL) + " " + rest).strip(), language);
        return Optional.of(new Taken(
                taken.notices(),
                taken.input(),
                taken.shown().replace(texts.get(key, Language.NL), texts.get(key, language))));
    }

    /** Words that are a command which stands for something are that, also where commands are only typed. */
    private Taken words(String text, Language language) {
        String[] words = text.strip().split("\\s+", 2);
        return words[0].startsWith("/")
                ? standsFor(words[0].substring(1), words.length > 1 ? words[1] : "", language)
                        .orElseGet(() -> text(text, language))
                : text(text, language);
    }

    /** A number that was asked for is masked like any other, and handed on beside the text; nothing was left out then. */
    private Taken number(String text, Language language) {
        Optional<String> phone = text.length() > textMax ? Optional.empty() : redactor.phone(text);
        Taken taken = words(text, language);
        return phone.isEmpty() ? taken : new Taken(List.of(), taken.input(), taken.shown(), phone);
    }

    private Taken text(String raw, Language language) {
        String text = raw.strip();
        if (text.length() > textMax) {
            return nothing("too-long", language, "[lang bericht]");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return nothing("no-words", language, text.length() > 40 ? "[tekens]" : text);
        }
        Redactor.Redacted redacted = redactor.redact(text);
        List<Reply> notices = new ArrayList<>();
        if (!redacted.found().isEmpty()) {
            notices.add(Reply.of(Reply.Kind.NOTICE, texts.get("masked", language)));
        }
        return new Taken(notices, Optional.of(new Input.Text(redacted.text())), redacted.text());
    }

    /** A button counts when a reply in the history carries it; a question on a button counts as typed. */
    private Taken button(Conversation conversation, String value, Language language) {
        if (value.startsWith(QUESTION)) {
            return text(value.substring(QUESTION.length()), language);
        }
        return conversation.history().reversed().stream()
                .filter(entry -> entry.reply() != null)
                .flatMap(entry -> entry.reply().buttons().stream())
                .filter(button -> button.value().equals(value))
                .findFirst()
                .map(button -> new Taken(List.of(), Optional.of(new Input.Button(value)), button.label()))
                .orElseGet(() -> nothing("unknown-button", language, "[knop]"));
    }

    Reply startedAfresh(Language language) {
        return Reply.of(Reply.Kind.NOTICE, texts.get("started-afresh", language));
    }

    private Taken nothing(String key, Language language, String shown) {
        return new Taken(List.of(Reply.of(Reply.Kind.NOTICE, texts.get(key, language))), Optional.empty(), shown);
    }
}

package nl.wegwijzer.handoff.telling;

import java.time.Instant;
import java.util.List;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Outgoing;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.handoff.dialogue.Aftercare;
import nl.wegwijzer.handoff.dialogue.Buttons;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What an employer hears when an adviser does something with the case. */
public record EmployerNews(Texts texts, Desks desks) {

    public Outgoing claimed(Case of, Adviser by, Instant now) {
        return news(of, by.name().isBlank() ? "claimed-unnamed" : "claimed", by, now, List.of(Buttons.BACK));
    }

    public Outgoing released(Case of, Instant now) {
        return news(of, "released", of.owner(), now, List.of());
    }

    public Outgoing closed(Case of, Instant now) {
        return news(of, "closed", of.owner(), now, Aftercare.helped(of.id()));
    }

    /** Advisers of another region help from now on. */
    public Outgoing helped(Case of, Desks.Desk backup) {
        return new Outgoing(
                "escalated-" + of.promise().mark(),
                Entry.Author.ASSISTANT,
                Reply.Kind.NOTICE,
                texts.get("escalated", of.language(), backup.name()),
                List.of());
    }

    /** What came of it, asked when the employer agreed to that. */
    public Outgoing later(Case of) {
        return new Outgoing(
                Outgoing.LATER,
                Entry.Author.ASSISTANT,
                Reply.Kind.NOTICE,
                texts.get("later", of.language()),
                Aftercare.result(of.id()));
    }

    /** A page came of what the employer asked. */
    public Outgoing page(Case of, String pageId, String title, String url) {
        return new Outgoing(
                Outgoing.PAGE + pageId,
                Entry.Author.ASSISTANT,
                Reply.Kind.NOTICE,
                texts.get("page", of.language(), title, url),
                List.of());
    }

    /** An adviser put right what was said before. */
    public Outgoing corrected(Case of, String key, String text, Instant now) {
        return new Outgoing(
                key + "-corrected-" + now.toEpochMilli(),
                Entry.Author.ADVISER,
                Reply.Kind.HANDOFF,
                texts.get("corrected", of.language(), text),
                List.of());
    }

    public Outgoing promised(Promise promise) {
        return new Outgoing(
                "promise-" + promise.number(), Entry.Author.ASSISTANT, Reply.Kind.HANDOFF, promise.text(), List.of());
    }

    /** The words of an adviser, with the way back to the assistant, or to the adviser when the assistant has the talk. */
    public Outgoing said(Case of, String key, String text) {
        String button = of.botHasTalk() ? Buttons.TALK : Buttons.BACK;
        return new Outgoing(key, Entry.Author.ADVISER, Reply.Kind.HANDOFF, text, List.of(button));
    }

    private Outgoing news(Case of, String what, @Nullable Adviser by, Instant now, List<String> buttons) {
        Language language = of.language();
        String name = by == null || by.name().isBlank() ? texts.get("an-adviser", language) : by.name();
        String text =
                texts.get(what, language, name, desks.of(of.region(), language).name());
        return new Outgoing(
                what + "-" + now.toEpochMilli(),
                Entry.Author.ASSISTANT,
                Reply.Kind.HANDOFF,
                text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1),
                buttons);
    }
}

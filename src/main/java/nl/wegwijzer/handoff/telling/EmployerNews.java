package nl.wegwijzer.handoff.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Outgoing;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.handoff.dialogue.Aftercare;
import nl.wegwijzer.handoff.dialogue.Buttons;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What an employer hears when something happens with the case: who has it now, and by when an adviser replies. */
public record EmployerNews(Texts texts, Desks desks, Promises promises) {

    /** An adviser has it, and replies as promised. */
    public Outgoing claimed(Case of, Adviser by, Promise promise, Instant now) {
        return news(of, "claimed" + unnamed(by), by, now, List.of(Buttons.BACK), due(of, promise, now));
    }

    /** An adviser has it, whose words follow at once. */
    public Outgoing claimedAndReplied(Case of, Adviser by, Instant now) {
        return news(of, "claimed-now" + unnamed(by), by, now, List.of(Buttons.BACK));
    }

    private static String unnamed(Adviser by) {
        return by.name().isBlank() ? "-unnamed" : "";
    }

    /** All advisers of these desks can take it again. */
    public Outgoing released(Case of, Desks.Route route, Promise promise, Instant now) {
        return news(
                of, "released", of.owner(), now, List.of(), promises.who(route, of.language()), due(of, promise, now));
    }

    public Outgoing closed(Case of, Instant now) {
        return news(of, "closed", of.owner(), now, Aftercare.helped(of.id()));
    }

    /**
     * The promise slipped: who did not write, who is asked for help when, and what the employer can choose.
     *
     * @param route the desks in whose hours help is asked
     */
    public Outgoing late(Case of, Desks.Route route, Instant now) {
        Language language = of.language();
        Promise promise = of.promise();
        Desks.Route serving = desks.serving(of, language);
        String key = promise.keptAt() != null ? "late-next" : of.status().owned() ? "late-owned" : "late";
        String when = promises.say(promises.deadlines().escalation(route, now), now, language);
        String helper = desks.next(serving, language)
                .map(desk -> texts.get("advisers-of", language, desk.name()))
                .orElseGet(() -> texts.get("operators", language));
        return notice(
                "late-" + promise.mark(),
                texts.get(key, language, due(of, promise, now), when, promises.who(serving, language), helper),
                Buttons.choices(of));
    }

    /**
     * Help was asked because no adviser replied.
     *
     * @param helper  the desk that was asked; absent when there was none left and the operators were warned
     * @param route   the desks that can reply now
     * @param promise what the employer may expect now
     */
    public Outgoing escalated(Case of, Optional<Desks.Desk> helper, Desks.Route route, Promise promise, Instant now) {
        Language language = of.language();
        String who = promises.who(route, language);
        List<String> lines = new ArrayList<>();
        if (of.status().owned()) {
            lines.add(texts.get("escalated-opened", language));
        }
        lines.add(helper.map(desk -> desks.serving(of, language)
                        .backup()
                        .map(before -> texts.get("escalated-instead", language, desk.name(), before.name()))
                        .orElseGet(() -> texts.get("escalated", language, desk.name())))
                .orElseGet(() -> texts.get("escalated-nobody", language)));
        lines.add(texts.get("escalated-by", language, who, due(of, promise, now)));
        return notice("escalated-" + of.promise().mark(), String.join(" ", lines), List.of());
    }

    private String due(Case of, Promise promise, Instant now) {
        Instant due = promise.due();
        return promises.say(due == null ? promise.firstReplyBy() : due, now, of.language());
    }

    private static Outgoing notice(String key, String text, List<String> buttons) {
        return new Outgoing(key, Entry.Author.ASSISTANT, Reply.Kind.NOTICE, text, buttons);
    }

    /** What came of it, asked when the employer agreed to that. */
    public Outgoing later(Case of) {
        return notice(Outgoing.LATER, texts.get("later", of.language()), Aftercare.result(of.id()));
    }

    /** A page came of what the employer asked. */
    public Outgoing page(Case of, String pageId, String title, String url) {
        return notice(Outgoing.PAGE + pageId, texts.get("page", of.language(), title, url), List.of());
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

    private Outgoing news(
            Case of, String what, @Nullable Adviser by, Instant now, List<String> buttons, String... more) {
        Language language = of.language();
        String name = by == null || by.name().isBlank() ? texts.get("an-adviser", language) : by.name();
        Object[] told = Stream.concat(
                        Stream.of(name, desks.of(of.region(), language).name()), Stream.of(more))
                .toArray();
        String text = texts.get(what, language, told);
        return new Outgoing(
                what + "-" + now.toEpochMilli(),
                Entry.Author.ASSISTANT,
                Reply.Kind.HANDOFF,
                text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1),
                buttons);
    }
}

package nl.wegwijzer.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.compose.Material;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;

/**
 * What was decided about a question, before it is worded. The first word of {@link #outcome()} groups the outcomes, so that
 * they can be counted.
 */
public sealed interface Answer {

    /** The name under which it is counted. */
    String outcome();

    /** Whether the question was English. */
    boolean english();

    /**
     * A passage answers the question.
     *
     * @param page    the page of the passage
     * @param section the passage
     * @param next    the section of the same page that says what to do first, when the passage itself does not
     * @param also    another section of the same page that answers part of the question
     * @param near    passages of other pages that may have been meant
     * @param sure    whether it is much more likely right than not
     * @param clear   whether the passage stands out among the sections of its page
     * @param manner  how it is told
     * @param english whether the question was English
     */
    record Found(
            Page page,
            Section section,
            Optional<Section> next,
            Optional<Section> also,
            List<Material.Near> near,
            boolean sure,
            boolean clear,
            Manner manner,
            boolean english)
            implements Answer {

        /** How a passage is told. */
        enum Manner {
            /** All that it says. */
            WHOLE,
            /** Only what is asked, to who was told just this. */
            AGAIN,
            /** What its page comes to, to who did not understand. */
            BRIEFLY
        }

        public Found {
            near = List.copyOf(near);
        }

        /** The same answer from another section of its page. */
        Found with(Section other) {
            return new Found(page, other, Optional.empty(), Optional.empty(), near, sure, clear, Manner.WHOLE, english);
        }

        /** An answer from another page, less sure than this one. */
        Found from(Page other, Section of) {
            return new Found(
                    other, of, Optional.empty(), Optional.empty(), List.of(), false, clear, Manner.WHOLE, english);
        }

        /** The passage alone, when it stands among other answers. */
        Found bare() {
            return new Found(
                    page, section, Optional.empty(), Optional.empty(), List.of(), sure, clear, Manner.WHOLE, english);
        }

        /** The same answer without what was told before, if it was not the passage itself. */
        Found besides(List<String> told) {
            return new Found(
                    page,
                    section,
                    next.filter(other -> !told.contains(other.reference())),
                    also.filter(other -> !told.contains(other.reference())),
                    near.stream()
                            .filter(other -> !told.contains(other.section().reference()))
                            .toList(),
                    sure,
                    clear,
                    manner,
                    english);
        }

        /** The same answer to who was told just this. */
        Found toldBefore() {
            return new Found(page, section, next, also, List.of(), sure, clear, Manner.AGAIN, english);
        }

        /** Whether who goes on asking was told just this. */
        boolean again() {
            return manner == Manner.AGAIN;
        }

        /** The same answer to who did not understand it. */
        Found briefly() {
            return new Found(
                    page, section, Optional.empty(), Optional.empty(), List.of(), sure, clear, Manner.BRIEFLY, english);
        }

        @Override
        public String outcome() {
            return "answered_passage";
        }
    }

    /** It is not clear which passage is meant; these are the choices, two to four. */
    record Unclear(List<Section> choices, boolean english) implements Answer {
        public Unclear {
            choices = List.copyOf(choices);
        }

        @Override
        public String outcome() {
            return "clarify_choices";
        }
    }

    /**
     * A page of kind {@code gesprek} says what to say.
     *
     * @param section the section that fits best, which may have words of its own; none for a page that speaks for what was said before
     */
    record Talk(Page page, Page.Talk talk, Optional<Section> section, boolean english) implements Answer {

        private static final String WISHED = "gevraagd";

        /** Whether it asks back. */
        boolean asks() {
            return talk.asks();
        }

        /** Whether it warns of danger. */
        boolean warns() {
            return talk.warns();
        }

        /** Whether it carries out a command. */
        boolean runs() {
            return talk.action() == Page.Talk.Action.OPDRACHT;
        }

        /** Whether it brings somebody to a person. */
        boolean handsOver() {
            return talk.action() == Page.Talk.Action.MENS;
        }

        /** Whether it brings somebody who asked for it to a person. */
        boolean isWished() {
            return handsOver() && talk.reason().map(WISHED::equals).orElse(true);
        }

        /** Whether it refuses what is not lawful. */
        boolean refuses() {
            return talk.refuses();
        }

        /** Whether it only says something friendly. */
        boolean chats() {
            return talk.action() == Page.Talk.Action.ZEG;
        }

        /** What it says on a day: the words of the section when it has some, else those of the page. */
        String words(LocalDate day, Language language) {
            return section.map(found -> ownWords(found, day, language))
                    .filter(own -> !own.isBlank())
                    .orElseGet(() -> page.shortAnswer(language).on(day).text());
        }

        private static String ownWords(Section section, LocalDate day, Language language) {
            return switch (language) {
                case NL -> section.body().on(day).text();
                case EN ->
                    section.english().map(own -> own.answer().on(day).text()).orElse("");
            };
        }

        @Override
        public String outcome() {
            return switch (talk.action()) {
                case ZEG -> "answered_talk";
                case OPDRACHT -> "answered_command";
                case VRAAG -> "clarify_fixed";
                case BUITEN -> "unanswerable_outside";
                case WEIGER -> "guarded_unsafe";
                case CRISIS -> "guarded_crisis";
                case MENS -> "handed_over_" + talk.reason().orElse(WISHED);
            };
        }
    }

    /** The curated content does not answer it. */
    record NothingFound(boolean english) implements Answer {
        @Override
        public String outcome() {
            return "unanswerable_nothing_found";
        }
    }
}

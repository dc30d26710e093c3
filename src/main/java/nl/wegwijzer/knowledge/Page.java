package nl.wegwijzer.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.platform.Language;

/**
 * A curated page.
 *
 * @param topics      ids of {@code onderwerpen.csv}; the first is the main one
 * @param validFrom   from which day the page holds
 * @param validUntil  to and including which day, if that is known
 * @param reviewBefore before which day it must be checked again
 * @param shortAnswer the short answer in Dutch
 * @param shortAnswerEnglish the short answer in English
 * @param regions     codes of the regions where it applies; empty = everywhere
 * @param successors  for a page of kind {@code vervallen}: the pages of what there is now
 * @param changes     what changed in the rule, newest first
 * @param talk        for a page of kind {@code gesprek}: what to do
 * @param example     for a page of kind {@code praktijk}: whose example it is
 */
public record Page(
        PageId id,
        String title,
        Kind kind,
        List<String> topics,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        LocalDate checkedOn,
        String checkedBy,
        LocalDate reviewBefore,
        Certainty certainty,
        Section.Body shortAnswer,
        Section.Body shortAnswerEnglish,
        List<Source> sources,
        Set<String> regions,
        List<PageId> successors,
        List<Change> changes,
        Optional<Talk> talk,
        Optional<Example> example,
        List<Section> sections) {

    /** How sure the editors are, by the Dutch word in the page. */
    public enum Certainty {
        HOOG,
        MIDDEL,
        LAAG
    }

    /** What the assistant does when a page of kind {@code gesprek} fits. */
    public record Talk(Action action, Optional<String> reason, List<String> buttons) {

        /** The actions, by the Dutch word in the page. */
        public enum Action {
            ZEG,
            BUITEN,
            WEIGER,
            CRISIS,
            MENS,
            OPDRACHT,
            /** Asks back with the buttons of the page as choices, since the message is too vague. */
            VRAAG
        }

        public Talk {
            buttons = List.copyOf(buttons);
        }

        /** Whether it asks back. */
        public boolean asks() {
            return action == Action.VRAAG;
        }

        /** Whether it warns of danger. */
        public boolean warns() {
            return action == Action.CRISIS;
        }

        /** Whether it refuses what is not lawful. */
        public boolean refuses() {
            return action == Action.WEIGER;
        }
    }

    /** Whose example a good practice is. */
    public record Example(
            String organisation, String sector, String size, String region, List<String> targetGroups, String year) {
        public Example {
            targetGroups = List.copyOf(targetGroups);
        }
    }

    /**
     * A change in the rule that a page tells.
     *
     * @param since the first day of how it is after the change; may be still to come
     * @param what  how it is and how it was; its amounts are those of that first day
     */
    public record Change(LocalDate since, Section.Body what, Source source) {}

    public Page {
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
        regions = Set.copyOf(regions);
        successors = List.copyOf(successors);
        changes = List.copyOf(changes);
        sections = List.copyOf(sections);
    }

    /** The short answer in a language. */
    public Section.Body shortAnswer(Language language) {
        return switch (language) {
            case NL -> shortAnswer;
            case EN -> shortAnswerEnglish;
        };
    }

    /** The file of the page, within the knowledge folder. */
    public String file() {
        return kind.file(id);
    }

    /** The topic under which the page is switched off with others; empty for how the assistant talks. */
    public Optional<String> mainTopic() {
        return kind == Kind.GESPREK ? Optional.empty() : topics.stream().findFirst();
    }

    /** Whether the page holds on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validUntil.map(until -> !day.isAfter(until)).orElse(true);
    }

    /** Whether the page should have been checked again by a day, and may be out of date. */
    public boolean overdueOn(LocalDate day) {
        return !day.isBefore(reviewBefore);
    }

    /** The section of that name. */
    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.id().equals(name)).findFirst();
    }
}

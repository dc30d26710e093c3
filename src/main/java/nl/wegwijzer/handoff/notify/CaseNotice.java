package nl.wegwijzer.handoff.notify;

/** Something that advisers should hear. */
public sealed interface CaseNotice {

    /** Identifies the notice across all cases; the same key may come twice and should be shown once. */
    String key();

    CaseCard card();

    /** A case came in. */
    record Opened(String key, CaseCard card) implements CaseNotice {}

    /**
     * Somebody wrote: the employer, or an adviser from whichever screen.
     *
     * @param line what was said; its key is the one that was given with {@link CaseCommands#message}
     */
    record Wrote(String key, CaseCard card, CaseCard.Line line) implements CaseNotice {}

    /**
     * Owner, status or region changed; the card says how it is now.
     *
     * @param what what happened, such as {@code claimed}, {@code reminded}, {@code slipped} or {@code escalated}
     */
    record Altered(String key, CaseCard card, String what) implements CaseNotice {}

    /** The employer had everything erased; whatever was shown of the case must go. The card is empty but for id and region. */
    record Erased(String key, CaseCard card) implements CaseNotice {}
}

package nl.wegwijzer.handoff.notify;

/** Something that advisers should hear. */
public sealed interface CaseNotice {

    /** Identifies the notice across all cases; the same key may come twice and should be shown once. */
    String key();

    CaseCard card();

    /** A case came in. */
    record Opened(String key, CaseCard card) implements CaseNotice {}

    /** The employer wrote to the adviser. */
    record EmployerWrote(String key, CaseCard card, String text) implements CaseNotice {}

    /** Owner, status or region changed; the card says how it is now. */
    record Altered(String key, CaseCard card) implements CaseNotice {}

    /** The employer had everything erased; whatever was shown of the case must go. The card is empty but for id and region. */
    record Erased(String key, CaseCard card) implements CaseNotice {}
}

package nl.wegwijzer.handoff;

/** A case changed during a turn; somebody may have to hear of it. */
record CaseStirred(CaseId id) {}

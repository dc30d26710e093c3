package nl.wegwijzer.handoff.telling;

import nl.wegwijzer.handoff.CaseId;

/** A case changed during a turn; somebody may have to hear of it. */
public record CaseStirred(CaseId id) {}

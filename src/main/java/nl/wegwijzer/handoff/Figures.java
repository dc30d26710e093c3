package nl.wegwijzer.handoff;

import java.time.Instant;
import java.util.List;
import nl.wegwijzer.platform.access.Staff;

/** The figures of desks, as they were last counted. */
public interface Figures {

    /** The desks that an adviser sees and that have cases, by code. */
    List<RegionFigures> of(Staff by);

    /** When they were counted. */
    Instant asOf();
}

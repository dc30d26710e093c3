package nl.wegwijzer.handoff.keeping;

import java.util.Optional;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.platform.access.OneTimeCodes;

/** The codes of desks: each carries the code of a region. */
public record DeskCodes(OneTimeCodes codes) implements GroupCodes {

    @Override
    public String make(String region) {
        return codes.make(region);
    }

    @Override
    public Optional<String> redeem(String code) {
        return codes.redeem(code);
    }
}

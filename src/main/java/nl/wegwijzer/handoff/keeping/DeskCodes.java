package nl.wegwijzer.handoff.keeping;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.platform.access.OneTimeCodes;

/**
 * The codes of desks: each carries the code of a region.
 *
 * @param name how the desk of a region is called
 */
public record DeskCodes(OneTimeCodes codes, UnaryOperator<String> name) implements GroupCodes {

    @Override
    public String make(String region) {
        return codes.make(region);
    }

    @Override
    public Optional<Desk> redeem(String code) {
        return codes.redeem(code).map(region -> new Desk(region, name.apply(region)));
    }
}

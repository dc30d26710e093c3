package nl.wegwijzer.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.skill.ArrivalCodes;
import nl.wegwijzer.regions.Regions;

/** The code of a region, such as {@code AM12}, as an arrival: a link of a desk tells where the employer works. */
class RegionCodes implements ArrivalCodes {

    private final Regions regions;

    RegionCodes(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Optional<UnaryOperator<Profile>> find(String code) {
        if (!code.matches("(?i)am\\d{1,3}")) {
            return Optional.empty();
        }
        return regions.region(code.toUpperCase(Locale.ROOT))
                .map(region -> profile ->
                        profile.region() == null ? profile.withPlace(region.name(), "", region.code()) : profile);
    }
}

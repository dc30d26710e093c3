package nl.wegwijzer.conversation;

import java.time.Instant;
import nl.wegwijzer.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the employer, as far as it was told; never a name of a candidate.
 *
 * @param language     the language of the replies
 * @param place        place, municipality or postcode as given
 * @param municipality the municipality that the place belongs to
 * @param region       code of the labour market region, such as {@code AM12}
 * @param campaign     code of the campaign through which the person came first
 * @param quietSince   since when the person wants nothing unasked; absent when messages unasked are welcome
 */
public record Profile(
        Language language,
        @Nullable String place,
        @Nullable String municipality,
        @Nullable String region,
        @Nullable String campaign,
        @Nullable Instant quietSince) {

    public static Profile fresh(Language language) {
        return new Profile(language, null, null, null, null, null);
    }

    public Profile withLanguage(Language other) {
        return new Profile(other, place, municipality, region, campaign, quietSince);
    }

    public Profile withPlace(String newPlace, String newMunicipality, String newRegion) {
        return new Profile(language, newPlace, newMunicipality, newRegion, campaign, quietSince);
    }

    public Profile withCampaign(String code) {
        return new Profile(language, place, municipality, region, code, quietSince);
    }

    /** The person wants nothing unasked from now on. */
    public Profile quiet(Instant since) {
        return new Profile(language, place, municipality, region, campaign, quietSince == null ? since : quietSince);
    }

    /** The person is glad to hear something unasked again. */
    public Profile heardAgain() {
        return new Profile(language, place, municipality, region, campaign, null);
    }

    /** This profile, completed with what another knows and this does not. */
    Profile completedBy(Profile other) {
        boolean placed = region != null || place != null;
        return new Profile(
                language,
                placed ? place : other.place,
                placed ? municipality : other.municipality,
                placed ? region : other.region,
                campaign == null ? other.campaign : campaign,
                quietSince == null ? other.quietSince : quietSince);
    }
}

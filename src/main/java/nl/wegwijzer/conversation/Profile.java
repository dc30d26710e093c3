package nl.wegwijzer.conversation;

import nl.wegwijzer.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the employer, as far as it was told; never a name of a candidate.
 *
 * @param language     the language of the replies
 * @param place        place, municipality or postcode as given
 * @param municipality the municipality that the place belongs to
 * @param region       code of the labour market region, such as {@code AM12}
 * @param campaign     code of the campaign through which the person came
 */
public record Profile(
        Language language,
        @Nullable String place,
        @Nullable String municipality,
        @Nullable String region,
        @Nullable String campaign) {

    public static Profile fresh(Language language) {
        return new Profile(language, null, null, null, null);
    }

    public Profile withLanguage(Language other) {
        return new Profile(other, place, municipality, region, campaign);
    }

    public Profile withPlace(String newPlace, String newMunicipality, String newRegion) {
        return new Profile(language, newPlace, newMunicipality, newRegion, campaign);
    }

    public Profile withCampaign(String code) {
        return new Profile(language, place, municipality, region, code);
    }
}

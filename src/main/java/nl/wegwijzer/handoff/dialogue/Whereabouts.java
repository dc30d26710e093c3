package nl.wegwijzer.handoff.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.regions.Regions;

/** Where an employer is and what company he has, as far as his words tell it for an offer. Only a single meaning of a place counts. */
record Whereabouts(Regions regions, Company company, Words words) {

    static final int PLACE_WORDS_MAX = 3;
    /** "Wij zitten met onze winkel in Veendam" tells a place and no more. */
    static final int PLACE_ALONE_MAX = 7;

    /** The offer with all that a talk tells: the newest text first, then what is known of this person, then what was said before. */
    Offer ofTalk(Offer offer, TurnContext turn, String text) {
        List<String> typed = Stream.concat(Stream.of(text), new Talk(turn.conversation()).words())
                .toList();
        Offer known = offer.of(company.in(typed, turn.language()).orElse(null));
        Profile profile = turn.profile();
        return countrywide(known, typed)
                .or(() -> named(known, Stream.of(text)))
                .or(() -> Optional.ofNullable(profile.region())
                        .map(region -> known.in(region, profile.place(), profile.municipality())))
                .or(() -> named(known, typed.stream().skip(1)))
                .orElse(known);
    }

    /** The offer with what a story tells, as far as it was not known. */
    Offer ofStory(Offer offer, TurnContext turn, String story) {
        Offer known = offer.company() == null
                ? offer.of(company.in(List.of(story), turn.language()).orElse(null))
                : offer;
        return known.region() == null
                ? countrywide(known, List.of(story))
                        .or(() -> named(known, Stream.of(story)))
                        .orElse(known)
                : known;
    }

    /** An employer in all of the country goes to the national desk. */
    private Optional<Offer> countrywide(Offer offer, List<String> typed) {
        return typed.stream().anyMatch(this::isCountrywide)
                ? Optional.of(offer.in(Desks.NATIONAL, null, null))
                : Optional.empty();
    }

    boolean isCountrywide(String text) {
        return words.mention("nationwide", text);
    }

    /** The offer with the place of a text that tells a place and no more. */
    Optional<Offer> alone(Offer offer, String text) {
        return within(offer, text, words.mention("place", text) ? PLACE_ALONE_MAX : PLACE_WORDS_MAX);
    }

    /** The offer with a place that takes the place of the one before: "nee, ik bedoel Tilburg". */
    Optional<Offer> instead(Offer offer, String text) {
        return within(offer, text, words.begin("correction", text) ? PLACE_ALONE_MAX : PLACE_WORDS_MAX);
    }

    /** "De plaats klopt niet", without the one that is right. */
    boolean isRefused(String text) {
        return Words.count(text) <= PLACE_ALONE_MAX
                && words.mention("place", text)
                && (words.mention("hold", text) || words.mention("other", text))
                && regions.find(text).isEmpty();
    }

    private Optional<Offer> within(Offer offer, String text, int most) {
        return Words.count(text) <= most ? named(offer, Stream.of(text)) : Optional.empty();
    }

    private Optional<Offer> named(Offer offer, Stream<String> said) {
        return said.map(regions::find)
                .filter(matches -> matches.size() == 1)
                .map(matches -> in(offer, matches.getFirst()))
                .findFirst();
    }

    static Offer in(Offer offer, Regions.Match match) {
        return offer.in(match.region().code(), match.place(), match.municipality());
    }
}

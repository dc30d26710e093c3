package nl.wegwijzer.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.skill.NearestDesk;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/** Where the employer is: place or postcode gives the region and its desk, and is kept so that nobody asks again. */
class RegionSkill implements Skill, NearestDesk {

    static final String NAME = "regio";
    private static final int CHOICES_MAX = 4;
    private static final int WORDS_MAX = 4;
    private static final Pattern YEAR = Pattern.compile("(?:ca\\. )?\\d{4}(?:-\\d{4})?");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Regions regions;
    private final Set<String> besidePlace;
    private final Set<String> otherwise;
    private final Set<String> deskWords;
    private final Set<String> whereWords;
    private final Texts texts;

    /**
     * With the words of the module.
     *
     * @param besidePlace words that leave a message being about a place: "en bij ons in Zwolle?"
     * @param otherwise   names of places that mean something else unless a place was asked for: "loon"
     * @param deskWords   words for a desk and how to reach it; beside a place they ask for the desk there
     * @param whereWords  words that ask where or whom; in a message that names a place they ask for the desk there as well
     */
    RegionSkill(
            Regions regions,
            Set<String> besidePlace,
            Set<String> otherwise,
            Set<String> deskWords,
            Set<String> whereWords,
            Texts texts) {
        this.whereWords = Set.copyOf(whereWords);
        this.deskWords = Set.copyOf(deskWords);
        this.otherwise = Set.copyOf(otherwise);
        this.besidePlace = Set.copyOf(besidePlace);
        this.regions = regions;
        this.texts = texts;
    }

    /** That a place was asked for. */
    record Asked(boolean place) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Command(String name, String rest)
            when NAME.equals(name) ->
                found(turn, regions.find(rest), rest.isBlank() ? "region-ask" : "region-ask-place");
            case Input.Button(String value)
            when value.startsWith(NAME + ":") ->
                found(turn, regions.find(value.substring(NAME.length() + 1)), "region-ask");
            case Input.Location _ -> ask(turn.language(), "region-location");
            case Input.Text(String text)
            when turn.awaited(NAME) && isPlace(text) -> found(turn, regions.find(text), "region-unknown");
            case Input.Text(String text) when wholeIsPlace(text) -> found(turn, regions.find(text), "region-unknown");
            default -> Outcome.notMine();
        };
    }

    /** An answer to the question where one is: something that is a place, or short enough to be meant as one. */
    private boolean isPlace(String text) {
        return text.split("\\s+").length <= 3 || !regions.find(text).isEmpty();
    }

    /** Only a place or postcode and nothing else, so that a question that names a place stays a question. */
    private boolean wholeIsPlace(String text) {
        String words = WORDS.splitAsStream(text.strip())
                .filter(word -> !besidePlace.contains(letters(word)) && !deskWords.contains(letters(word)))
                .collect(Collectors.joining(" "));
        return !words.isEmpty()
                && !otherwise.contains(letters(words))
                && WORDS.splitAsStream(words).count() <= WORDS_MAX
                && regions.find(text).stream().anyMatch(match -> sameWords(words, match.place()));
    }

    private static boolean sameWords(String text, String place) {
        return letters(text).equals(letters(place)) || text.strip().matches("[1-9]\\d{3} ?([A-Za-z]{2})?");
    }

    private static String letters(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private Outcome found(TurnContext turn, List<Regions.Match> matches, String whenNone) {
        Language language = turn.language();
        return switch (matches.size()) {
            case 0 -> ask(language, whenNone);
            case 1 -> known(matches.getFirst(), language);
            default -> choose(matches, language);
        };
    }

    private Outcome ask(Language language, String key) {
        return Outcome.ask(List.of(Reply.of(Reply.Kind.FLOW, texts.get(key, language))), new Asked(true));
    }

    private Outcome choose(List<Regions.Match> matches, Language language) {
        List<Reply.Button> buttons = matches.stream()
                .limit(CHOICES_MAX)
                .map(RegionSkill::button)
                .distinct()
                .toList();
        return Outcome.ask(
                List.of(Reply.of(Reply.Kind.CLARIFY, texts.get("region-which", language), buttons)), new Asked(true));
    }

    /** The region goes along, because the name alone would be as ambiguous as before. */
    private static Reply.Button button(Regions.Match match) {
        String name = match.municipality().isEmpty()
                ? match.region().name()
                : match.municipality() + " (" + match.region().name() + ")";
        return new Reply.Button(name, NAME + ":" + name);
    }

    @Override
    public boolean asked(String text) {
        return has(text, deskWords) || (has(text, whereWords) && !named(text).isEmpty());
    }

    /** What took the place of personal data is no word of the person: "[adres]" asks for no address. */
    private static boolean has(String text, Set<String> words) {
        return WORDS.splitAsStream(Masks.without(text))
                .map(RegionSkill::letters)
                .anyMatch(words::contains);
    }

    private List<Regions.Match> named(String text) {
        return regions.find(text).stream()
                .filter(match -> !otherwise.contains(letters(match.place())))
                .toList();
    }

    @Override
    public Optional<Desk> of(String text, TurnContext turn) {
        List<Regions.Match> named = named(text);
        return switch (named.size()) {
            case 0 -> told(turn);
            case 1 -> Optional.of(desk(named.getFirst(), turn.language()));
            default -> Optional.empty();
        };
    }

    private Optional<Desk> told(TurnContext turn) {
        Profile profile = turn.profile();
        return Optional.ofNullable(profile.region())
                .flatMap(regions::region)
                .map(region -> desk(
                        new Regions.Match(
                                region,
                                Objects.requireNonNullElse(profile.municipality(), ""),
                                Objects.requireNonNullElse(profile.place(), region.name())),
                        turn.language()));
    }

    private Outcome known(Regions.Match match, Language language) {
        Desk desk = desk(match, language);
        return new Outcome.Say(List.of(desk.reply()), null, false, desk.profile());
    }

    private Desk desk(Regions.Match match, Language language) {
        Region region = match.region();
        List<String> lines = new ArrayList<>();
        boolean none = region.desks().isEmpty();
        lines.add(texts.get(none ? "region-no-desk" : "region-found", language, match.place(), region.name()));
        (none ? nationwide() : region.desks()).forEach(desk -> lines.add("• " + describe(desk, language)));
        Reply reply = Reply.of(
                Reply.Kind.FLOW,
                String.join("\n", lines),
                new Reply.Button(texts.get("region-person", language), "adviseur:start"));
        return new Desk(
                region.code(), reply, profile -> profile.withPlace(match.place(), match.municipality(), region.code()));
    }

    /** The first desk for all of the country, which leads to each region. */
    private List<Region.Desk> nationwide() {
        return regions.region(Regions.NATIONAL).stream()
                .flatMap(national -> national.desks().stream())
                .limit(1)
                .toList();
    }

    private String describe(Region.Desk desk, Language language) {
        StringBuilder line = new StringBuilder(desk.name());
        desk.website().ifPresent(site -> line.append(", ").append(site));
        desk.phone().ifPresent(phone -> line.append(", ").append(phone));
        desk.email().ifPresent(mail -> line.append(", ").append(mail));
        return line.append(" (").append(asOf(desk, language)).append(')').toString();
    }

    /** How old what we know is, by the year; the editors write a month too, "ca." before a year, or that they do not know. */
    private String asOf(Region.Desk desk, Language language) {
        Matcher year = YEAR.matcher(desk.asOf());
        return year.find()
                ? texts.get("desk-as-of", language, year.group())
                : texts.get("desk-as-of-unknown", language);
    }
}

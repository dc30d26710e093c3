package nl.wegwijzer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.answering.compose.Composer;
import nl.wegwijzer.answering.compose.Material;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.PackagedKnowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.References;
import nl.wegwijzer.knowledge.loading.SectionText;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every section as an answer, on today and on the day after the end of every amount. Claims are found here in another way than the
 * application finds them, and are looked for in the curated text and not in what the answer says that its source is.
 */
class FiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final ContentFolder PACKAGED = new ContentFolder(Optional.empty());
    private static final Content CONTENT = Content.read(PACKAGED);
    private static final Knowledge KNOWLEDGE = PackagedKnowledge.read(PACKAGED);
    private static final Texts ANSWERING = Texts.load(PACKAGED, "answering");
    private static final Composer COMPOSER = new Composer(ANSWERING, new PublicAddress("https://wegwijzer.example/"));
    private static final Texts NOTES = Texts.load(PACKAGED, "knowledge");

    /** The amounts that a section names, from the file itself. */
    private static final Map<String, List<String>> USED =
            bySection(section -> Stream.of(section.lead(), section.points(), section.steps())
                    .flatMap(List::stream)
                    .map(Line::text)
                    .flatMap(text -> References.parameters(text).stream()));

    /** The amounts that a section lets a sum be made with; what differs by age is named without the age. */
    private static final Map<String, List<String>> RATES = bySection(section -> section.values("reken").stream()
            .skip(1)
            .flatMap(name -> CONTENT.parameters().byName().keySet().stream()
                    .filter(each -> each.equals(name) || each.matches(Pattern.quote(name) + "-\\d\\d"))));

    private static final String MONTH =
            "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
                    + "|January|February|March|May|June|July|August|October|December)";
    private static final String COUNT =
            "(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
    private static final Pattern CLAIM = Pattern.compile("(?:https?://|www\\.)[^\\s)]+[^\\s).,;]"
            + "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:nl|com|org|eu|be)\\b(?:/[^\\s).,;]+)?"
            + "|\\d{1,2} " + MONTH + "(?: \\d{4})?"
            + "|\\d[\\d.,:]*\\d ?%|\\d ?%|\\d[\\d.,:]*\\d|\\d"
            + "|\\b" + COUNT + " (?:procent|euro|dagen|weken|maanden|jaar|uur|days|weeks|months|years|hours)\\b");
    private static final Pattern MARK = Pattern.compile("\\[(\\d)]");
    private static final Pattern STEP = Pattern.compile("^\\d\\. ");

    /** One section answered on one day. */
    private record Answered(Page page, Section section, LocalDate day, Language language, Reply reply) {
        @Override
        public String toString() {
            return section.reference() + " on " + day + " in " + language;
        }
    }

    private static Stream<Answered> answered(Set<LocalDate> days, List<Facts> facts) {
        return KNOWLEDGE.pages().stream()
                .filter(page -> page.kind() != Kind.GESPREK)
                .flatMap(page -> page.sections().stream()
                        .flatMap(section -> days.stream()
                                .flatMap(day -> facts.stream()
                                        .flatMap(told -> Stream.of(Language.values())
                                                .map(language -> answered(page, section, day, told, language))))));
    }

    private static Answered answered(Page page, Section section, LocalDate day, Facts facts, Language language) {
        Answer.Found found = Decision.chosen(page, section, language == Language.EN);
        Material material = new Material(page, section, found.next(), Optional.empty(), facts, List.of(), true);
        Reply reply = switch (language) {
            case NL -> COMPOSER.dutch(material, day, List.of());
            case EN -> COMPOSER.english(material, day, List.of());
        };
        return new Answered(page, section, day, language, reply);
    }

    /** All figures that a sum can need. */
    private static Facts told(@Nullable Integer age) {
        return new Facts(age, new BigDecimal("27.5"), List.of(), null, null, 45, new BigDecimal("22000"), null);
    }

    private static Set<LocalDate> ends() {
        return CONTENT.parameters().byName().values().stream()
                .flatMap(parameter -> Stream.concat(
                        parameter.knownUntil().map(end -> end.plusDays(1)).stream(),
                        parameter.values().keySet().stream().filter(TODAY::isBefore)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noClaimIsMissingFromThePassageThatItsLineCites() {
        Set<LocalDate> days = new TreeSet<>(ends());
        days.add(TODAY);
        List<Facts> facts = List.of(Facts.none(), told(null), told(19));
        List<Answered> answers = answered(days, facts).parallel().toList();
        List<String> wrong = answers.parallelStream()
                .flatMap(answer -> ungrounded(answer).stream().map(claim -> answer + ": " + claim))
                .toList();
        assertThat(answers).hasSizeGreaterThan(3000);
        assertThat(wrong).isEmpty();
    }

    /** A line without a number belongs to the source that was named last. */
    private static List<String> ungrounded(Answered answer) {
        List<String> wrong = new ArrayList<>();
        Map<Integer, Set<String>> curated = new HashMap<>();
        int source = 0;
        for (String line : answer.reply().text().lines().toList()) {
            List<Integer> marks = MARK.matcher(line)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)) - 1)
                    .toList();
            source = marks.isEmpty() ? source : marks.getLast();
            Set<String> known = curated.computeIfAbsent(source, at -> {
                Set<String> claims =
                        claims(curated(answer, answer.reply().sources().get(at)));
                claims.add(String.valueOf(answer.day().getYear()));
                return claims;
            });
            claims(line).stream()
                    .filter(claim -> !known.contains(claim))
                    .forEach(claim -> wrong.add(claim + " in: " + line));
        }
        return wrong;
    }

    /** What the editors wrote for that source, and the calculation that the source shows. */
    private static String curated(Answered answer, Reply.Source source) {
        Section section =
                KNOWLEDGE.section(source.page() + "#" + source.section()).orElseThrow();
        String calculation = String.valueOf(source.passage())
                .lines()
                .filter(line -> line.contains(" × "))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                answer.page().title(),
                section.heading(),
                section.body().on(answer.day()).text(),
                answer.language() == Language.EN ? english(answer, section) : "",
                review(answer.page(), answer.language()),
                calculation);
    }

    /** The English of the page and of the section; that it says no other figures than the Dutch is checked as WW014. */
    private static String english(Answered answer, Section section) {
        return Stream.of(
                        Optional.of(answer.page().shortAnswerEnglish()),
                        section.english().map(Section.English::answer))
                .flatMap(Optional::stream)
                .map(body -> body.on(answer.day()).text())
                .collect(Collectors.joining("\n"));
    }

    private static String review(Page page, Language language) {
        Locale locale = language == Language.EN ? Locale.UK : Locale.of("nl");
        return page.reviewBefore().format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    private static Set<String> claims(String text) {
        return text.lines()
                .map(line -> MARK.matcher(STEP.matcher(line).replaceFirst("")).replaceAll(""))
                .flatMap(line -> CLAIM.matcher(line.replace('\u00a0', ' ')).results())
                .map(MatchResult::group)
                .map(claim -> claim.toLowerCase(Locale.ROOT).replace(" %", "%"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** On the day before which each page had to be checked again, and on the day before that one. */
    @Test
    void everyPagePastItsReviewDateSaysSoAndNoPageBefore() {
        List<String> wrong = new ArrayList<>();
        int late = 0;
        for (Page page : KNOWLEDGE.pages()) {
            if (page.kind() == Kind.GESPREK) {
                continue;
            }
            for (Section section : page.sections()) {
                for (Language language : Language.values()) {
                    late++;
                    String says = language == Language.EN
                            ? "should have been checked before " + review(page, language)
                            : "had voor " + review(page, language) + " nagekeken moeten zijn";
                    LocalDate review = page.reviewBefore();
                    Answered passed = answered(page, section, review, Facts.none(), language);
                    Answered intime = answered(page, section, review.minusDays(1), Facts.none(), language);
                    if (!passed.reply().text().contains(says)) {
                        wrong.add(passed + " is answered as if it were current");
                    }
                    if (intime.reply().text().contains(says)) {
                        wrong.add(intime + " is in time and says that it is not");
                    }
                }
            }
        }
        assertThat(late).isGreaterThan(1000);
        assertThat(wrong).isEmpty();
    }

    /** The short form leaves out a lot, and not that a page is not certain, nor a figure that its source lacks. */
    @Test
    void thePageInShortSaysThatItIsNotCertainAndNoOtherFigures() {
        List<String> wrong = new ArrayList<>();
        int low = 0;
        for (Page page : KNOWLEDGE.pages()) {
            if (page.kind() == Kind.GESPREK) {
                continue;
            }
            Section section = page.sections().getFirst();
            Material material =
                    new Material(page, section, Optional.empty(), Optional.empty(), Facts.none(), List.of(), true);
            for (Language language : Language.values()) {
                Reply reply = COMPOSER.briefly(material, language, TODAY, List.of());
                boolean uncertain = page.certainty() == Page.Certainty.LAAG;
                low += uncertain ? 1 : 0;
                if (uncertain != reply.text().contains(ANSWERING.get("uncertain", language))) {
                    wrong.add(page.id() + " in " + language + ": " + reply.text());
                }
                String words = page.shortAnswer(language).on(TODAY).text();
                if (!reply.text().contains(words)) {
                    wrong.add(page.id() + " in " + language + " is cut");
                }
            }
        }
        assertThat(low).isPositive();
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCuratedAnswerIsNeverCutToBeTrue() {
        List<String> cut = answered(Set.of(TODAY), List.of(Facts.none()))
                .filter(answer -> answer.language() == Language.NL)
                .filter(answer -> !answer.reply()
                        .text()
                        .startsWith(answer.section().body().on(TODAY).lead()))
                .map(Answered::toString)
                .toList();
        assertThat(cut)
                .as("answers that do not begin with the sentences of their section")
                .isEmpty();
    }

    /** Looks into the files themselves for which sections use an amount that is past its date. */
    @Test
    void noAmountPastItsDateIsShownAndTheAnswerSaysSo() {
        String note = NOTES.get("amount-unknown", Language.NL);
        List<String> wrong = new ArrayList<>();
        int past = 0;
        for (LocalDate day : ends()) {
            Function<String, Boolean> known = name -> CONTENT.parameters()
                    .find(name)
                    .flatMap(found -> found.on(day))
                    .isPresent();
            for (Answered answer : answered(Set.of(day), List.of(told(null))).toList()) {
                List<String> gone = USED.getOrDefault(answer.section().reference(), List.of()).stream()
                        .filter(name -> !known.apply(name))
                        .toList();
                if (answer.language() == Language.NL && !gone.isEmpty()) {
                    past++;
                    wrong.addAll(shown(answer, gone, note));
                }
            }
        }
        assertThat(past).as("sections with an amount past its date").isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static List<String> shown(Answered answer, List<String> gone, String note) {
        List<String> wrong = new ArrayList<>();
        Rendered now = answer.section().body().on(answer.day());
        if (!now.outdated() || !answer.reply().text().contains(note)) {
            wrong.add(answer + " does not say that an amount is past its date: " + gone);
        }
        if (!Boolean.FALSE.equals(answer.reply().complete())) {
            wrong.add(answer + " says that it is complete without " + gone);
        }
        Set<String> still = claims(now.text());
        String before = answer.section().body().on(answer.day().minusDays(1)).text();
        String said = withoutReview(answer);
        claims(before).stream()
                .filter(claim -> !still.contains(claim))
                .filter(claim -> claims(said).contains(claim))
                .filter(claim -> !answer.reply().sources().stream()
                        .skip(1)
                        .anyMatch(source ->
                                claims(String.valueOf(source.passage())).contains(claim)))
                .forEach(claim -> wrong.add(answer + " still shows " + claim));
        return wrong;
    }

    /** The day of the review of a page may be the day of an amount as well; it is no amount. */
    private static String withoutReview(Answered answer) {
        String overdue = ANSWERING.get("overdue", Language.NL, review(answer.page(), Language.NL));
        return answer.reply()
                .text()
                .lines()
                .filter(line -> !line.equals(overdue))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingIsWorkedOutFromAnAmountPastItsDate() {
        List<String> wrong = new ArrayList<>();
        int worked = 0;
        for (LocalDate day : ends()) {
            for (Section section : KNOWLEDGE.sections().toList()) {
                List<String> rates = RATES.getOrDefault(section.reference(), List.of());
                boolean known = rates.stream()
                        .allMatch(name -> CONTENT.parameters()
                                .find(name)
                                .flatMap(found -> found.on(day))
                                .isPresent());
                worked += rates.isEmpty() ? 0 : 1;
                if (!known && section.sum().on(day).isPresent()) {
                    wrong.add(section.reference() + " on " + day + " from " + rates);
                }
            }
        }
        assertThat(worked).as("sections that are worked out").isPositive();
        assertThat(wrong).isEmpty();
    }

    private static Map<String, List<String>> bySection(Function<SectionText, Stream<String>> names) {
        Map<String, List<String>> used = new HashMap<>();
        CONTENT.pages()
                .forEach(page -> page.sections()
                        .forEach(section -> used.put(
                                new PageId(page.id()) + "#" + section.id(),
                                names.apply(section).distinct().toList())));
        return used;
    }
}

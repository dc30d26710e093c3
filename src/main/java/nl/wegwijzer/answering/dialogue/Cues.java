package nl.wegwijzer.answering.dialogue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;

/** The small words that show how a message hangs together with what was said, from {@code zoeken/gesprek.yaml}. */
public final class Cues {

    /** Longer ones ask something about it. */
    private static final int WHAT_IS_MAX = 6;

    private final Set<String> goingOn;
    private final Set<String> pointing;
    private final List<String> notMeant;
    private final List<String> otherSubject;
    private final List<String> whatIs;
    private final List<String> corrections;
    private final List<String> softCorrections;
    private final Pattern courtesy;
    private final Pattern greeting;
    private final Map<String, List<String>> places;
    private final List<String> which;
    private final Set<String> questionWords;
    private final Set<String> helpingVerbs;
    private final Pattern yesOrNo;
    private final Pattern notUnderstood;
    private final Set<String> small;
    private final Set<String> subjects;
    private final Pattern nextQuestion;

    private Cues(WordFile file) {
        this.goingOn = new HashSet<>(file.list("verder"));
        this.pointing = new HashSet<>(file.list("verwijzers"));
        this.notMeant = file.list("niet_bedoeld").stream().map(Plain::spaced).toList();
        this.courtesy = anyOf(file.list("beleefd"));
        this.greeting = Pattern.compile(
                "^\\s*(?:%s)(?!\\p{L}|\\s*\\d)[\\s,.!:;]*".formatted(String.join("|", file.list("aanhef"))),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.otherSubject =
                file.list("ander_onderwerp").stream().map(Plain::spaced).toList();
        this.whatIs = file.list("wat_is").stream().map(Plain::spaced).toList();
        this.corrections = longestFirst(file.list("verbetering"));
        this.softCorrections = longestFirst(file.list("verbetering_zacht"));
        this.places = file.lists("kiezen").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(Plain::spaced).toList()));
        this.which = file.list("welke").stream().map(Plain::spaced).toList();
        this.questionWords = new HashSet<>(file.list("vraagwoorden"));
        this.helpingVerbs = new HashSet<>(file.list("vraagwerkwoorden"));
        this.small = new HashSet<>(file.list("bij_een_plaats"));
        this.small.addAll(file.list("vulwoorden"));
        this.yesOrNo = FactPatterns.anyOf(file.list("ja_of_nee"));
        this.notUnderstood = FactPatterns.anyOf(file.list("niet_begrepen"));
        this.subjects = new HashSet<>(file.list("onderwerpen"));
        this.nextQuestion = nextQuestion(file);
    }

    /** Behind a comma or a small word: a word that asks, or a verb before its subject. */
    private static Pattern nextQuestion(WordFile file) {
        String asking = String.join("|", file.list("vraagwoorden"));
        String verbs = String.join("|", file.list("vraagwerkwoorden"));
        String subjects = String.join("|", file.list("onderwerpen"));
        return Pattern.compile(
                "(?:,|\\s)\\s*(?:(?<=,\\s?)|(?:%s)\\s+)(?=(?:%s)\\b|(?:%s)\\s+(?:%s)\\b)"
                        .formatted(String.join("|", file.list("voegwoorden")), asking, verbs, subjects),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Reads the words of the folder, or the packaged ones when the folder has none. */
    public static Cues read(ContentFolder folder) {
        return new Cues(WordFile.read(folder, "gesprek"));
    }

    /** Whether the message begins as one that goes on. */
    boolean goesOn(List<String> words) {
        return !words.isEmpty() && goingOn.contains(words.getFirst());
    }

    /** How many different words point back. */
    long pointingBack(List<String> words) {
        return words.stream().distinct().filter(pointing::contains).count();
    }

    /** Whether it says that the last answer was not meant. */
    public boolean saysNotMeant(String text) {
        return says(notMeant, text);
    }

    /** What is left of such a message, which says what was meant; empty when it says no more. */
    public String withoutNotMeant(String text) {
        String rest = without(notMeant, text);
        return corrected(rest).orElse(rest);
    }

    /** What is told in the place of something before: "ww" of "oh sorry, ik bedoel ww"; empty when nothing is corrected. */
    Optional<String> corrected(String text) {
        return behind(corrections, text);
    }

    /** The same behind a word that may as well say something else: "20 uur" of "sorry 20 uur", but also "hoor" of "sorry hoor". */
    Optional<String> perhapsCorrected(String text) {
        return behind(softCorrections, text);
    }

    private static List<String> longestFirst(List<String> phrases) {
        return phrases.stream()
                .map(Plain::spaced)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Optional<String> behind(List<String> beginnings, String text) {
        String spaced = Plain.spaced(text);
        return beginnings.stream()
                .filter(spaced::startsWith)
                .map(phrase -> spaced.substring(phrase.length()).strip())
                .filter(rest -> !rest.isEmpty())
                .findFirst();
    }

    /** Whether it asks what something is: "wat is lkv". */
    boolean asksWhatIs(String text) {
        String spaced = Plain.spaced(text);
        return Plain.words(text).size() <= WHAT_IS_MAX && whatIs.stream().anyMatch(spaced::startsWith);
    }

    /** Whether it says that it is about something else than the talk until now. */
    boolean changesSubject(String text) {
        return says(otherSubject, text);
    }

    /** What is left of such a message; empty when it says no more. */
    String withoutChange(String text) {
        return without(otherSubject, text);
    }

    /** What is left without greetings, thanks and the like. */
    String withoutCourtesy(String text) {
        return courtesy.matcher(greeting.matcher(text).replaceFirst(""))
                .replaceAll(" ")
                .strip();
    }

    private static Pattern anyOf(List<String> phrases) {
        return Pattern.compile(
                phrases.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})[\\s,.!:;]*")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean says(List<String> phrases, String text) {
        String spaced = Plain.spaced(text);
        return phrases.stream().anyMatch(spaced::contains);
    }

    private static String without(List<String> phrases, String text) {
        String spaced = Plain.spaced(text);
        for (String phrase : phrases) {
            spaced = spaced.replace(phrase, " ");
        }
        return spaced.strip();
    }

    /** Whether it asks which of the offered answers to take. */
    public boolean asksWhich(String text) {
        return says(which, text);
    }

    /**
     * The place in a row that the message names and nothing else.
     *
     * @param size how long the row is
     * @return counted from 0; empty when no place is named, or one that is not there
     */
    public OptionalInt place(String text, int size) {
        String said = Plain.spaced(text);
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(said::equals))
                .mapToInt(entry -> Integer.parseInt(entry.getKey()))
                .map(place -> place < 0 ? size - 1 : place - 1)
                .filter(place -> place >= 0 && place < size)
                .findFirst();
    }

    /** Whether a word asks what kind of answer is wanted: "hoe", "wanneer". */
    boolean hasQuestionWord(String text) {
        return Plain.words(text).stream().anyMatch(questionWords::contains);
    }

    /** Whether a message asks for a yes or a no; one without a word that asks for something else may do so. */
    public boolean asksYesOrNo(String text) {
        return !hasQuestionWord(text) || yesOrNo.matcher(text).find();
    }

    /** Whether it says that something was too hard to follow. */
    boolean saysNotUnderstood(String text) {
        return notUnderstood.matcher(text).find();
    }

    /** The words of a message that say something, without those that hang it together. */
    public List<String> saying(String text) {
        return Plain.words(text).stream()
                .filter(word -> !small.contains(word) && !goingOn.contains(word))
                .filter(word -> !pointing.contains(word) || ranks(word))
                .filter(word -> !questionWords.contains(word) && !helpingVerbs.contains(word))
                .toList();
    }

    /** Whether a word gives a place in a row: "tweede" points back, and says which year is meant. */
    private boolean ranks(String word) {
        return places.values().stream().anyMatch(named -> named.contains(Plain.spaced(word)));
    }

    /** A sentence in parts, each of which may ask something of its own. */
    Stream<String> clauses(String sentence) {
        return nextQuestion.splitAsStream(sentence);
    }

    /** Whether a part of a message is a question by itself. */
    boolean asks(String part) {
        List<String> words =
                Plain.words(part).stream().dropWhile(goingOn::contains).toList();
        return part.strip().endsWith("?")
                || (!words.isEmpty() && questionWords.contains(words.getFirst()))
                || (words.size() > 1 && helpingVerbs.contains(words.getFirst()) && subjects.contains(words.get(1)));
    }
}

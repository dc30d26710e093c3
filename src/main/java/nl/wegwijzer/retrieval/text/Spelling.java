package nl.wegwijzer.retrieval.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Repairs words that neither the knowledge nor the Dutch word list knows, with the words of the knowledge. A rare but right word is
 * thus left alone.
 */
final class Spelling {

    private static final String FIELD = "word";
    private static final int SHORTEST = 3;
    private static final int LONG = 8;
    private static final int SUGGESTIONS = 5;

    private final Vocabulary vocabulary;
    private final DutchDictionary dictionary;
    private final Compounds compounds;
    private final IndexReader words;

    Spelling(Vocabulary vocabulary, DutchDictionary dictionary, Compounds compounds) {
        this.vocabulary = vocabulary;
        this.dictionary = dictionary;
        this.compounds = compounds;
        this.words = index(vocabulary);
    }

    private static IndexReader index(Vocabulary vocabulary) {
        // Never closed: it lives in memory only, as long as the recipe that holds it.
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            Document document = new Document();
            vocabulary.counts().keySet().stream()
                    .filter(word -> word.length() >= SHORTEST)
                    .forEach(word -> document.add(new StringField(FIELD, word, Field.Store.NO)));
            writer.addDocument(document);
            writer.commit();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> repaired(List<String> typed) {
        return typed.stream().map(this::repaired).toList();
    }

    String repaired(String word) {
        String plain = Words.folded(word);
        if (plain.length() < SHORTEST
                || Character.isDigit(plain.charAt(0))
                || vocabulary.has(plain)
                || dictionary.knows(word)) {
            return word;
        }
        boolean compound = !compounds.parts(word).isEmpty();
        if (compound && plain.length() < LONG) {
            return word;
        }
        boolean longWord = plain.length() >= LONG && !compound;
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(longWord ? 2 : 1);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0);
        checker.setThresholdFrequency(0);
        try {
            SuggestWord[] found =
                    checker.suggestSimilar(new Term(FIELD, plain), SUGGESTIONS, words, SuggestMode.SUGGEST_ALWAYS);
            return Arrays.stream(found)
                    .filter(suggestion ->
                            plain.length() >= LONG || plain.length() > 4 || swapped(plain, suggestion.string))
                    .max(Comparator.<SuggestWord>comparingDouble(suggestion -> suggestion.score)
                            .thenComparingInt(suggestion -> vocabulary.count(suggestion.string)))
                    .map(suggestion -> suggestion.string)
                    .orElse(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a word of three or four letters only two swapped letters count, as any other change gives another word. */
    private static boolean swapped(String one, String other) {
        char[] letters = one.toCharArray();
        char[] others = other.toCharArray();
        Arrays.sort(letters);
        Arrays.sort(others);
        return Arrays.equals(letters, others);
    }
}

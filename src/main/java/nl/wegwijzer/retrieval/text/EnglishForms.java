package nl.wegwijzer.retrieval.text;

import org.tartarus.snowball.ext.EnglishStemmer;

/** From an English word form to its stem. */
final class EnglishForms {

    private EnglishForms() {}

    static String root(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}

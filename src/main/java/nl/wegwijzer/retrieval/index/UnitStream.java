package nl.wegwijzer.retrieval.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands units that are made already to Lucene. */
final class UnitStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> units;
    private Iterator<String> rest;

    UnitStream(List<String> units) {
        this.units = units;
        this.rest = units.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(rest.next());
        return true;
    }

    @Override
    public void reset() {
        rest = units.iterator();
    }
}

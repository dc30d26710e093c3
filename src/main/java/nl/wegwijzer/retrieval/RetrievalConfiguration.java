package nl.wegwijzer.retrieval;

import dev.langchain4j.rag.RetrievalAugmentor;
import java.time.Clock;
import java.time.LocalDate;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.retrieval.calibration.Calibration;
import nl.wegwijzer.retrieval.measure.SearchSteps;
import nl.wegwijzer.retrieval.prepared.PrepareSearch;
import nl.wegwijzer.retrieval.rag.LiveIndex;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.rag.TolerantRetriever;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Weights;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.retrieval.text.Readings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetrievalConfiguration {

    @Bean
    DutchDictionary dutchDictionary() {
        return DutchDictionary.load();
    }

    /** The word groups and forms are read again with each new version of the knowledge, as they stand in the same folder. */
    @Bean
    LiveIndex liveIndex(KnowledgeBase knowledge, ContentFolder folder, DutchDictionary dictionary, Clock clock) {
        return new LiveIndex(knowledge, now -> {
            Lexicon lexicon = Lexicon.read(folder);
            return PrepareSearch.index(now.version(), lexicon, words -> Corpus.unread(now, dictionary, lexicon, words))
                    .orElseGet(() -> KnowledgeIndex.of(
                                    now.version(), read(now, folder, dictionary, clock), Weights.packaged())
                            .ready());
        });
    }

    /** Nothing is remembered when a retriever takes part that may fail for one question and not for the next. */
    @Bean
    Search search(
            LiveIndex index,
            RetrievalAugmentor augmentor,
            KnowledgeBase knowledge,
            ObjectProvider<TolerantRetriever> mayFail) {
        Search search = new KnowledgeSearch(
                new Retrieval(index, augmentor),
                Calibration.packaged(),
                page -> knowledge.current().page(page.id()).isPresent());
        return mayFail.stream().findAny().isPresent()
                ? search
                : new RecentSearches(search, knowledge::current, index::current);
    }

    @Bean
    CalibrateCommand calibrateCommand(
            ObjectProvider<KnowledgeBase> knowledge,
            ContentFolder folder,
            ObjectProvider<DutchDictionary> dictionary,
            Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new CalibrateCommand(
                knowledge::getObject, now -> read(now, folder, dictionary.getObject(), clock), today);
    }

    @Bean
    SearchSteps searchSteps(
            LiveIndex index,
            RetrievalAugmentor augmentor,
            KnowledgeBase knowledge,
            ContentFolder folder,
            DutchDictionary dictionary,
            Clock clock) {
        return new LeavingOut(
                index,
                knowledge,
                augmentor,
                (now, step) -> Corpus.without(step, now, LocalDate.now(clock), dictionary, Lexicon.read(folder)));
    }

    private static Corpus read(Knowledge now, ContentFolder folder, DutchDictionary dictionary, Clock clock) {
        Lexicon lexicon = Lexicon.read(folder);
        Readings readings = PrepareSearch.readings(lexicon);
        return Corpus.of(now, LocalDate.now(clock), dictionary, lexicon, readings);
    }
}

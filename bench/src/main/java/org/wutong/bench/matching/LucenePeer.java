package org.wutong.bench.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.RegionCode;

/**
 * Apache Lucene as a matching service would use it: hard conditions as filters over its index, in memory and in one
 * segment, and the exact score as a function of the document. The function is the plain scan's own, so that what is timed
 * is the searching.
 */
public final class LucenePeer implements AutoCloseable {
    private static final String WITHIN = "within";
    private static final String AT = "at";
    private static final String NOWHERE = "?";

    private final PlainScan scores;
    private final Set<String> certificates = new TreeSet<>();
    private final Set<String> languages = new TreeSet<>();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param scores over the same vacancies, in order of their ids */
    public LucenePeer(PlainScan scores) throws IOException {
        this.scores = scores;
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int place = 0; place < scores.size(); place++) {
                writer.addDocument(document(scores.at(place)));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    private Document document(Vacancy vacancy) {
        Document document = new Document();
        RegionCode region = vacancy.workRegion();
        add(document, AT, region == null ? NOWHERE : region.value());
        for (RegionCode area = region; area != null; area = area.parent().orElse(null)) {
            add(document, WITHIN, area.value());
        }
        document.add(new LongPoint("high", vacancy.wageHigh() == null ? Long.MAX_VALUE : vacancy.wageHigh()));
        var latest = vacancy.starts() == null ? vacancy.closes() : vacancy.starts();
        document.add(new LongPoint("latest", latest == null ? Long.MAX_VALUE : latest.toEpochDay()));
        all(document, "certificate", vacancy.certificates(), certificates);
        all(document, "language", vacancy.languages(), languages);
        return document;
    }

    private static void all(Document document, String field, @Nullable Collection<String> names, Set<String> known) {
        if (names != null) {
            known.addAll(names);
            names.forEach(name -> add(document, field, name));
        }
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    public static String name() {
        return "Lucene " + org.apache.lucene.util.Version.LATEST + ", filters and exact score";
    }

    /** As {@link PlainScan#top}. */
    public long[] top(Worker worker, PlainScan.Asker asker, int k) throws IOException {
        Query scored = new FunctionScoreQuery(filters(worker), new PairScore(scores, asker));
        ScoreDoc[] found = searcher.search(scored, k).scoreDocs;
        long[] keys = new long[found.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) found[i].score << 32 | Integer.MAX_VALUE - found[i].doc;
        }
        return keys;
    }

    private Query filters(Worker worker) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
        if (!worker.willingRegions().isEmpty()) {
            all.add(willing(worker.willingRegions()), BooleanClause.Occur.FILTER);
        }
        if (worker.wageFloor() != null) {
            all.add(LongPoint.newRangeQuery("high", worker.wageFloor(), Long.MAX_VALUE), BooleanClause.Occur.FILTER);
        }
        if (worker.availableFrom() != null) {
            long free = worker.availableFrom().toEpochDay();
            all.add(LongPoint.newRangeQuery("latest", free, Long.MAX_VALUE), BooleanClause.Occur.FILTER);
        }
        lacking(all, "certificate", certificates, worker.certificates());
        lacking(all, "language", languages, worker.languages());
        return all.build();
    }

    private static Query willing(List<RegionCode> regions) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new TermQuery(new Term(AT, NOWHERE)), BooleanClause.Occur.SHOULD);
        List<String> above = new ArrayList<>();
        for (RegionCode region : regions) {
            any.add(new TermQuery(new Term(WITHIN, region.value())), BooleanClause.Occur.SHOULD);
            region.parent().ifPresent(parent -> {
                for (RegionCode area = parent;
                        area != null;
                        area = area.parent().orElse(null)) {
                    above.add(area.value());
                }
            });
        }
        above.stream()
                .distinct()
                .forEach(area -> any.add(new TermQuery(new Term(AT, area)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private static void lacking(
            BooleanQuery.Builder all, String field, Set<String> asked, @Nullable Collection<String> held) {
        if (held != null) {
            asked.stream()
                    .filter(name -> !held.contains(name))
                    .forEach(name -> all.add(new TermQuery(new Term(field, name)), BooleanClause.Occur.MUST_NOT));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}

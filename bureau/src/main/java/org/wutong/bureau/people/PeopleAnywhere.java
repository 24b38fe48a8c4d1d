package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.people.storage.SearchText;
import org.wutong.vocabulary.Gender;

/** Finds people across the search scope, which may be wider than the view scope: a name and a place, nothing more. */
@Component
@Transactional(readOnly = true)
public class PeopleAnywhere {
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final SearchText search;

    PeopleAnywhere(JdbcClient jdbc, SearchText search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** What may be told of anybody in the search scope. */
    public record Found(
            long worker,
            String name,
            String region,
            @Nullable Gender gender,
            @Nullable LocalDate birthDate) {}

    /** At most twenty. A text of several words, or only of a village, finds nobody: this is for finding one person. */
    public List<Found> find(String typed) {
        List<SearchText.Word> words = search.words(typed);
        if (words.size() != 1) {
            return List.of();
        }
        SearchText.Word word = words.get(0);
        Set<String> tokens = word.tokens();
        return jdbc.sql(
                        "select worker, name, region, gender, birth_date from people.find_in_search_scope(?, ?, ?, ?, ?, ?)")
                .param(tokens.toArray(String[]::new))
                .param(word.tail())
                .param(word.phoneTail())
                .param(word.identity())
                .param(word.phone())
                .param(MOST)
                .query(Found.class)
                .list();
    }
}

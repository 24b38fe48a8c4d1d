package org.wutong.bureau.register;

import java.util.List;

/** Forms of spreadsheets that follow from a duty's data and are therefore not files: a bean. */
public interface ImportLayouts {
    List<Form> forms();

    /**
     * One form.
     *
     * @param kind id of an {@link ImportKind}
     * @param name shown to people
     * @param required fields without whose columns a sheet cannot be used
     */
    record Form(String id, String kind, String name, List<String> required, List<Column> columns) {}

    /** @param field empty for a header that is known but not taken in */
    record Column(String header, String field) {}
}

package org.wutong.bureau.register;

import java.util.List;

/** Kinds of imports with their parts that are made from a description; beside those that stand as beans of their own. */
public interface ImportSource {
    List<ImportKind> kinds();

    List<ImportPart> parts();
}

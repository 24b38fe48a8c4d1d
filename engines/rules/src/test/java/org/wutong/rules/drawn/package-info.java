/** Policy sets and rows drawn at random, and what they must come to, worked out the plain way and apart from the engine. */
@org.jspecify.annotations.NullMarked
package org.wutong.rules.drawn;

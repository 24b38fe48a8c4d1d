/** The inner loops of matching lists with the Vector API, which Java still incubates: start with {@code --add-modules jdk.incubator.vector}. */
module org.wutong.matching.vector {
    requires static transitive org.jspecify;
    requires org.wutong.matching;
    requires jdk.incubator.vector;

    provides org.wutong.matching.kernel.Kernel with
            org.wutong.matching.vector.VectorKernel;
}

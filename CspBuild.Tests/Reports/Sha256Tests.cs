using System.Linq;
using System.Security.Cryptography;
using CspBuild.Reports;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Reports;

[TestClass]
public sealed class Sha256Tests
{
    [TestMethod]
    public void Texts_of_every_length_around_blocks_have_the_hash_that_the_framework_gives_them()
    {
        for (var length = 0; length < 300; length++)
        {
            var data = Enumerable.Range(0, length).Select(i => (byte)(i * i * 31 + length)).ToArray();
            CollectionAssert.AreEqual(SHA256.HashData(data), Sha256.Hash(data), $"{length} bytes");
        }
    }
}

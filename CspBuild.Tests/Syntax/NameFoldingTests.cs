using System.Linq;
using System.Text;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

[TestClass]
public sealed class NameFoldingTests
{
    [TestMethod]
    [DataRow("mktemp", "mktemp")]
    [DataRow("\uFB01le", "file")]
    [DataRow("\U0001D42Demp\uFB01\u2112\u216B", "tempfiLXII")]
    [DataRow("cafe\u0301", "caf\u00E9", DisplayName = "a letter and its accent become one")]
    [DataRow("\u0130", "\u0130")]
    public void A_name_is_compared_in_its_folded_form(string name, string expected) =>
        Assert.AreEqual(expected, NameFolding.Fold(name));

    // Without ICU the table is all there is: it has to know every form of what tracked names are made of.
    [TestMethod]
    public void The_table_has_every_form_of_an_ASCII_letter_that_can_stand_in_a_name()
    {
        var wrong = from codePoint in Enumerable.Range(0x80, 0x110000 - 0x80)
                    where codePoint is < 0xD800 or > 0xDFFF
                    let character = char.ConvertFromUtf32(codePoint)
                    where IdentifierCharacters.GetPartLength(new SourceText(character), 0) > 0
                    let form = character.Normalize(NormalizationForm.FormKC)
                    let expected = form.All(c => c < 0x80) ? form : null
                    where NameFolding.FoldToAscii(codePoint) != expected
                    select $"U+{codePoint:X4}";

        Assert.AreEqual(string.Empty, string.Join(' ', wrong));
    }

    [TestMethod]
    public void A_name_of_a_hundred_thousand_marks_is_taken_as_it_stands()
    {
        var name = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));

        Assert.AreEqual(name, NameFolding.Fold(name));
    }
}

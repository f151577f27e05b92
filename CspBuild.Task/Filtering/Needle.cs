using System;

namespace CspBuild.Filtering;

/// <summary>A word that is looked for, and the two neighbours among its letters that other words have the least often.</summary>
internal sealed class Needle
{
    // The 320 most frequent pairs of letters in 2,000 files of Python, the most frequent first.
    private const string FrequentPairs =
        "seineronreelteorstesatdeentialthetlfarlentasmeisheiortanitcororasstrnetaedlindriamngurexpectefcetoecpampnansgeifmaomsiodlanoacpo" +
        "fivefooursturnicprlootilutncchdiimueuncauleaollscltykeemllplvahaadckrraisoigidtsopptaplusudaquyphibeocrgniepttfrusabosieltumupmo" +
        "aghowispooxtrublofrmuaxpgsirrypplddoowiasyeggrbanfbobufaeembivippyeypiibscwaevsheqlymiobgirdauducircfucrymcuffvinuxcddsamsubnvwe" +
        "tcfehtzewomuphdsmmayokoiwhnnizogewbjgnguysytuipubytpoaixghovucbirvccrkpscsjeflakwravnyrlxeeibsdgkiaxnlgaftuddlglskxicysldrebtwnp" +
        "tlbrxabdlpbcynafhrkwnkksjoufgonxtdeougdyylsgwnawfyggpdtfsmwslvmltmoesqgtsfdtcmrfywgmkayidfrphsswqrfsyocdjsuodpdmycdbhmazsnlgtxfd";

    /// <exception cref="ArgumentException">The word has other characters than a to z, or only one: the filter reads no other forms and
    /// escapes.</exception>
    public Needle(string word)
    {
        if (word.Length < 2 || Array.Exists(word.ToCharArray(), letter => letter is < 'a' or > 'z'))
        {
            throw new ArgumentException($"'{word}' is more than small letters, or less than two.", nameof(word));
        }

        Word = word;
        var best = -1;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var rank = GetRank(word[i], word[i + 1]);
            if (rank > best)
            {
                best = rank;
                Pair = i;
            }
        }
    }

    public string Word { get; }

    /// <summary>Where the pair begins in the word.</summary>
    public int Pair { get; }

    public byte PairFirst => (byte)Word[Pair];

    public byte PairSecond => (byte)Word[Pair + 1];

    public byte Initial => (byte)Word[0];

    // How many pairs are more frequent.
    private static int GetRank(char first, char second)
    {
        for (var i = 0; i < FrequentPairs.Length; i += 2)
        {
            if (FrequentPairs[i] == first && FrequentPairs[i + 1] == second)
            {
                return i / 2;
            }
        }

        return FrequentPairs.Length / 2;
    }
}

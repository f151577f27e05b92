using System.Collections.Generic;
using System.Linq;
using CspBuild.Semantics;
using CspBuild.Text;

namespace CspBuild.Filtering;

/// <summary>
/// Tells from the bytes of a file whether it can name any of a few functions and their modules: most files cannot, and are neither decoded
/// nor parsed.
/// <para>
/// The filter is sound. Whatever way a use takes, it has to spell the module and the function, each as an identifier or as a string
/// constant, and that leaves four ways. The letters stand in the bytes as they are, as a word. Or letters of the identifier are written
/// in other forms, which Python folds into ASCII: then <see cref="FoldedWord"/> reads them. Or the encoding is one whose bytes do not show
/// ASCII. Or the constant has escapes in it or is put together from several literals, as far as <see cref="Syntax.StringValue"/> folds
/// them: then <see cref="SplitConstant"/> reads it.
/// </para>
/// </summary>
/// <param name="members">What files are looked through for.</param>
internal sealed class NeedleFilter(IReadOnlyCollection<ModuleMember> members)
{
    private readonly NeedleSearch[] _functions = NeedleSearch.Create(members.Select(member => member.Name).Distinct());

    // What a file that holds one of the functions is looked through for: all of the words of one of these.
    private readonly NeedleSearch[][] _pairs =
        members.Select(member => NeedleSearch.Create([member.Name]).Concat(NeedleSearch.Create([member.Module])).ToArray()).ToArray();

    /// <summary>Whether a Python source may name one of the functions and its module; false is certain, true is not.</summary>
    public bool MayMatch(byte[] bytes, int length)
    {
        var isAscii = true;
        return (MayFindAny(bytes, length, ref isAscii) && MayFindPair(bytes, length, ref isAscii)) ||
            SourceEncoding.IsOpaque(bytes, length, isAscii);
    }

    /// <summary>Whether a piece of UTF-8 may name one of the functions, whatever module it is taken from.</summary>
    public bool MayNameMember(byte[] bytes, int length)
    {
        var isAscii = true;
        return MayFindAny(bytes, length, ref isAscii);
    }

    private bool MayFindAny(byte[] bytes, int length, ref bool isAscii)
    {
        foreach (var search in _functions)
        {
            if (search.MayFind(bytes, length, ref isAscii))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayFindPair(byte[] bytes, int length, ref bool isAscii)
    {
        foreach (var pair in _pairs)
        {
            if (pair[0].MayFind(bytes, length, ref isAscii) && pair[1].MayFind(bytes, length, ref isAscii))
            {
                return true;
            }
        }

        return false;
    }
}

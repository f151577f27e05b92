using System;
using CspBuild.Text;
#if NET
using FileName = System.ReadOnlySpan<char>;
#else
using FileName = string;
#endif

namespace CspBuild.Files;

/// <summary>
/// Endings of names that say what a file is, so that it need not be opened to see whether it is a script: of texts, of other languages'
/// sources, of binaries. What is not here is opened, which costs time and nothing else.
/// </summary>
internal static class KnownEndings
{
    // Eight characters of seven bits or more fit into one number, which is compared at once.
    private const int LongestPacked = 8;
    private const int BitsPerCharacter = 8;
    private const int CaseBit = 0x20;

    private const string Short = """
        7z a aab aac aar ac adoc ai am apk appxmanifest arrow asax asc ascx asciidoc ashx asm asmx aspx astro avi avif avro axaml baml
        bak bat bazel bicep bin binlog blend bmp br bz2 c c++ cab cache cc cd cer cfg chm cjs class cls clj cmake cmd coffee conf config
        cpp crt cs csproj csh cshtml css csv csx cu cxx d dacpac dart dat db dbf dbml deb der dib dic dll dmg doc docm docx dot dta dtd
        dylib ear edmx eex el elf elm eml eot eps erb erl ex exe exr exs fbx feature flac flv frag fs fsi fsproj fsx ftl gcda gcno gem gif
        glb gltf go gql gradle graphql groovy gv gz h h5 hbs hcl hdf5 heic hh hlsl hpp hrl hs htm html http hxx icns ico ics idl iml inc
        inf ini inl ipa iso jar java jfif jks jl jp2 jpeg jpg js json json5 jsonc jsonl jsx key kt kts ldf less lib liquid lnk lock log
        lua m m4 m4a m4v manifest map markdown master md mdb mdf mdx mid mjs mkd mkv ml mli mm mo mobi mov mp3 mp4 mpeg mpg msg msi msix
        mts mustache nbc nbi ncx ndjson nib nix npy npz nupkg nuspec o obj odb odp ods odt ogg ogv onnx orc org otf p12 p7b p8 pack parquet pas
        patch pbix pbxproj pch pcm pcx pdb pdf pem pfx pgn php pickle pkl pl plist pm png po pot ppm ppt pptx proj props properties
        proto ps1 ps1xml psd psd1 psm1 pt pth pub pug pxd pxi pyc pyd pyo pyproj pyx qml r rar raw razor rb rc rdl rds rels res resjson
        resw resx rpm rs rst rtf ruleset safetensors sarif sass scala scss sgml shproj sitemap sln slnf slnx snap snk snupkg so sol
        sql sqlite sqlite3 sqlproj srt ss std stl storyboard strings styl sum svc svelte svg swf swift sys t4 tar targets tcl tex tf
        tfvars tga tgz thrift tif tiff tlb tmx toml ts tsv tsx ttc ttf tt txt user v vb vbproj vcproj vcxproj vert vhd vhdl vsct vsix
        vsz vtt vue war wasm wav webm webp whl wmv woff woff2 wsdl wxl wxs xaf xaml xbm xcf xib xlf xlsm xls xlsx xml xpm xproj xsd xsl
        xslt xz yaml yml z zig zip zst diff
        """;

    // Names that are nothing but an ending are here as well.
    private static readonly string[] Long =
    [
        ".appxmanifest", ".deps.json", ".dockerignore", ".dotsettings", ".editorconfig", ".gitattributes", ".gitignore", ".gitmodules",
        ".globalconfig", ".npmignore", ".projitems", ".properties", ".prettierrc", ".resources", ".runsettings", ".safetensors",
        ".storyboard",
    ];

    private static readonly ulong[] Packed = PackAll();

    /// <summary>Whether a file of this name is known to be something else than a script.</summary>
    public static bool Contains(FileName name)
    {
        var start = name.LastIndexOf('.') + 1;
        if (start == 0 || start == name.Length)
        {
            return false;
        }

        if (name.Length - start > LongestPacked)
        {
            return EndsLong(name);
        }

        return IsPacked(Pack(name, start));
    }

    private static bool IsPacked(ulong wanted)
    {
        var index = SortedSearch.CountFirst(Packed.Length, i => Packed[i] < wanted);
        return index < Packed.Length && Packed[index] == wanted;
    }

    private static bool EndsLong(FileName name)
    {
        foreach (var ending in Long)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // 0, which is no ending's, for one that is not all ASCII.
    private static ulong Pack(FileName name, int start)
    {
        var packed = 0UL;
        for (var i = start; i < name.Length; i++)
        {
            var c = name[i];
            if (c > '\x7F')
            {
                return 0;
            }

            packed = (packed << BitsPerCharacter) | (uint)(c is >= 'A' and <= 'Z' ? c | CaseBit : c);
        }

        return packed;
    }

    private static ulong[] PackAll()
    {
        var endings = Short.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var packed = new ArrayBuilder<ulong>();
        foreach (var ending in endings)
        {
            if (ending.Length <= LongestPacked)
            {
                packed.Add(Pack(ending, 0));
            }
        }

        var all = packed.Take(0);
        Array.Sort(all);
        return all;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using CspBuild.Files.Native;
using CspBuild.Text;

namespace CspBuild.Build.Settings;

/// <summary>
/// Finds the package's settings in the text of a project and of the files that are imported into it by their place. The engine hands a task
/// values and no places, and tells it nothing of a property that nobody reads. What other imports say stays unseen.
/// </summary>
internal static class WrittenSettings
{
    private const string Prefix = "Csp";

    /// <summary>The settings in some files, by file and place.</summary>
    /// <param name="files">Absolute paths; what is not there, or no XML, has none.</param>
    public static List<WrittenSetting> Read(string[] files)
    {
        var settings = new List<WrittenSetting>();
        var names = new DiskNames();
        foreach (var file in files)
        {
            try
            {
                // Most projects have none, and the reader of XML takes its time to start.
                if (File.Exists(file) && FindFirst(File.ReadAllText(file)) >= 0)
                {
                    Read(names.Find(file), settings);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
            {
                // The engine has just read the file, so this is a race with an editor: nothing to report.
            }
        }

        return settings;
    }

    private static int FindFirst(string text) => text.IndexOf("<" + Prefix, StringComparison.OrdinalIgnoreCase);

    private static void Read(string file, List<WrittenSetting> settings)
    {
        using var xml = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, IgnoreComments = true });
        var parents = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            parents.RemoveRange(Math.Min(xml.Depth, parents.Count), Math.Max(0, parents.Count - xml.Depth));
            var parent = parents.Count > 0 ? parents[parents.Count - 1] : string.Empty;
            parents.Add(xml.LocalName);
            if (parent is "PropertyGroup" or "ItemGroup" && IsOurs(xml.LocalName))
            {
                settings.Add(Read(file, xml, isItem: parent == "ItemGroup"));
            }
        }
    }

    private static WrittenSetting Read(string file, XmlReader xml, bool isItem)
    {
        // The place of an element is that of its name.
        var place = xml is IXmlLineInfo info ? new LinePosition(info.LineNumber, info.LinePosition - 1) : default;
        var (name, value) = (xml.LocalName, xml.GetAttribute("Include") ?? string.Empty);
        if (!isItem && !xml.IsEmptyElement && xml.Read() && xml.NodeType == XmlNodeType.Text)
        {
            value = xml.Value;
        }

        return new WrittenSetting(name, isItem, value) { Path = file, Start = place };
    }

    // In any case, as the engine reads names.
    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}

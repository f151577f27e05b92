using System.IO;

namespace Reports.Formats;

/// <summary>The script that runs before every other one.</summary>
public static class Bootstrap
{
    /// <summary>Its text.</summary>
    public static string ReadScript()
    {
        using var stream = typeof(Bootstrap).Assembly.GetManifestResourceStream("bootstrap.py")
            ?? throw new FileNotFoundException("bootstrap.py is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using NJsonSchema;

namespace CspBuild.Tests.Infrastructure;

/// <summary>The schema of SARIF 2.1.0 as OASIS published it.</summary>
internal static class SarifSchema
{
    private static readonly Task<JsonSchema> Schema = Read();

    /// <summary>Checks a log.</summary>
    public static async Task AssertValid(string json)
    {
        var errors = (await Schema).Validate(json);
        Assert.IsEmpty(errors, string.Join('\n', errors));
    }

    private static async Task<JsonSchema> Read()
    {
        using var stream = typeof(SarifSchema).Assembly.GetManifestResourceStream("sarif-2.1.0.json")
            ?? throw new InvalidOperationException("The schema is not embedded.");
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspBuild.Tool.Merging;

/// <summary>What a reader needs a JSON value to be, as deep as it reads.</summary>
/// <param name="Description">What it should be, for who reads that it is not.</param>
/// <param name="Accepts">Whether a value is that, whatever is below it.</param>
internal sealed record JsonShape(string Description, Func<JsonNode?, bool> Accepts)
{
    // Beyond that, readers of JSON round; and sums of such numbers stay far from what 64 bits hold.
    private const long LargestCount = 1L << 53;

    /// <summary>Anything.</summary>
    public static JsonShape Any { get; } = new("a value", static _ => true);

    /// <summary>A string.</summary>
    public static JsonShape Text { get; } = new("a text", static node => node?.GetValueKind() == JsonValueKind.String);

    /// <summary>One certain string.</summary>
    public static JsonShape Constant(string value) => new($"'{value}'", node => Text.Accepts(node) && (string?)node == value);

    /// <summary>True or false.</summary>
    public static JsonShape Flag { get; } = new("true or false", static node => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False);

    /// <summary>The number of a line or a column.</summary>
    public static JsonShape Position { get; } = new("a number of a line or column", static node => node is JsonValue value && value.TryGetValue<int>(out _));

    /// <summary>How many there are of something.</summary>
    public static JsonShape Count { get; } = new("a count", IsCount);

    /// <summary>How many there are of something, or what there is.</summary>
    public static JsonShape CountOrList { get; } = List(Object()) with
    {
        Description = "a count or a list",
        Accepts = static node => node is JsonArray || IsCount(node),
    };

    /// <summary>What the members of an object have to be that are named.</summary>
    public Dictionary<string, JsonShape> Members { get; init; } = [];

    /// <summary>Those of them that may not be missing.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>What other members have to be, or the elements of a list.</summary>
    public JsonShape? Others { get; init; }

    /// <summary>A list.</summary>
    public static JsonShape List(JsonShape element) => new("a list", static node => node is JsonArray) { Others = element };

    /// <summary>An object, of whose members some may be missing.</summary>
    public static JsonShape Object(params (string Name, JsonShape Shape)[] members)
    {
        var shape = new JsonShape("an object", static node => node is JsonObject);
        Array.ForEach(members, member => shape.Members.Add(member.Name, member.Shape));
        return shape;
    }

    /// <summary>Goes through a value and all that is below it, so that nobody stumbles over it later.</summary>
    /// <returns>What is wrong and where, a clause in English; null if nothing is.</returns>
    public string? FindProblem(JsonNode? node)
    {
        var place = new List<string> { "$" };
        return FindProblem(node, place) is { } problem ? $"{string.Concat(place)} {problem}" : null;
    }

    private static bool IsCount(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var count) && count is >= 0 and <= LargestCount;

    // Leaves the place where it is when there is a problem.
    private string? FindProblem(JsonNode? node, List<string> place)
    {
        if (!Accepts(node))
        {
            return $"is not {Description}";
        }

        try
        {
            switch (node)
            {
                case JsonObject item:
                    return FindProblem(item, place);
                case JsonArray list:
                    return FindProblem(list, place);
                case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                    value.GetValue<string>();
                    break;
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a character that takes two.
            return "has a text that is not Unicode";
        }
        catch (ArgumentException)
        {
            return "has two members of one name";
        }
    }

    private string? FindProblem(JsonObject item, List<string> place)
    {
        foreach (var (name, member) in item)
        {
            var shape = Members.TryGetValue(name, out var own) ? own : Others ?? Any;
            place.Add("." + name);
            if (shape.FindProblem(member, place) is { } problem)
            {
                return problem;
            }

            place.RemoveAt(place.Count - 1);
        }

        return Array.Find(Required, name => !item.ContainsKey(name)) is { } missing ? $"has no '{missing}'" : null;
    }

    private string? FindProblem(JsonArray list, List<string> place)
    {
        for (var i = 0; i < list.Count; i++)
        {
            place.Add(string.Create(CultureInfo.InvariantCulture, $"[{i}]"));
            if ((Others ?? Any).FindProblem(list[i], place) is { } problem)
            {
                return problem;
            }

            place.RemoveAt(place.Count - 1);
        }

        return null;
    }
}

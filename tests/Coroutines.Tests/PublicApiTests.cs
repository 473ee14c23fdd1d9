using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Coroutines.Tests;

/// <summary>
/// The public members are what <c>PublicApi.verified.txt</c> says, with the reason why each type is public; a wanted change is approved by copying the
/// received file over it, once each new type has its reason.
/// </summary>
public sealed class PublicApiTests
{
    private const string Unknown = "(say why it is public)";

    // Each part of a partial type may have a comment, and an editor shows them all.
    [Fact]
    public void EverythingHasOneSummary()
    {
        var documents = System.Xml.Linq.XDocument.Load(Path.ChangeExtension(typeof(CoroutineLoop).Assembly.Location, "xml"));
        var members = documents.Descendants("member").ToList();
        Assert.True(members.Count > 500, $"{members.Count} members");
        Assert.Empty(members.Where(static member => member.Elements("summary").Count() > 1).Select(static member => (string?)member.Attribute("name")));
    }

    [Fact]
    public void PublicMembersAreApproved()
    {
        string folder = Path.GetDirectoryName(ThisFile())!;
        string approved = Path.Combine(folder, "PublicApi.verified.txt");
        string received = Path.Combine(folder, "PublicApi.received.txt");
        string before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        string now = Describe(typeof(CoroutineLoop).Assembly, ReasonsOf(before));
        Assert.DoesNotContain(Unknown + "\n", before, StringComparison.Ordinal);
        if (now == before)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        Assert.Fail($"The public API has changed. If that is wanted, copy {received} over {approved}.");
    }

    // "struct Coroutines.X: why it is public"
    private static Dictionary<string, string> ReasonsOf(string text) =>
        text.Split('\n').Where(static line => line.Contains(": ", StringComparison.Ordinal)).Select(static line => line.Split(": ", 2)).ToDictionary(static parts => parts[0], static parts => parts[1]);

    private static string Describe(Assembly assembly, Dictionary<string, string> reasons)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            string name = (type.IsInterface ? "interface " : type.IsEnum ? "enum " : type.IsValueType ? "struct " : "class ") + type;
            text.Append(name).Append(": ").Append(reasons.GetValueOrDefault(name, Unknown)).Append('\n');
            IEnumerable<string> members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is not MethodInfo { IsSpecialName: true } and not Type && m.Name != "value__")
                .Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)))
                .Select(m => m.ToString()!)
                .Order(StringComparer.Ordinal);
            foreach (string member in members)
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

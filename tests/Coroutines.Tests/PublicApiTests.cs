using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Coroutines.Tests;

/// <summary>The public members are what <c>PublicApi.verified.txt</c> says; a wanted change is approved by copying the received file over it.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicMembersAreApproved()
    {
        string folder = Path.GetDirectoryName(ThisFile())!;
        string approved = Path.Combine(folder, "PublicApi.verified.txt");
        string received = Path.Combine(folder, "PublicApi.received.txt");
        string now = Describe(typeof(CoroutineLoop).Assembly);
        string before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (now == before)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        Assert.Fail($"The public API has changed. If that is wanted, copy {received} over {approved}.");
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(type.IsInterface ? "interface " : type.IsEnum ? "enum " : type.IsValueType ? "struct " : "class ").Append(type).Append('\n');
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

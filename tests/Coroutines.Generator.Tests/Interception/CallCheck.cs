using System.Text.RegularExpressions;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Interception;

/// <summary>Runs a program and checks which machines its calls staged, in order.</summary>
internal static class CallCheck
{
    private const string Usings = "using System; using System.Collections.Generic; using Coroutines;\n";

    public static GeneratorRun Run(string source, OutputKind kind = OutputKind.ConsoleApplication, params MetadataReference[] references) =>
        GeneratorRun.Start(TestCompilation.OnStandIn(
            TestCompilation.Create("Program", kind, TestCompilation.Parse(Usings + source)).AddReferences(references)));

    public static void Stages(string source, params string[] machines)
    {
        var written = Run(source).Execute().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            machines.Select(static machine => "staged " + machine),
            written.Select(static line => Regex.Replace(line, "_[0-9a-f]{8}(?=$|`)", "_HASH")));
    }
}

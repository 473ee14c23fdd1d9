using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Tests.DebugInformation;

/// <summary>What a debugger stops at in a machine is text of the user's, from column to column, as the portable PDB tells it.</summary>
public sealed class SequencePointTests
{
    private const string Source = """
        using Coroutines;
        using static Coroutines.Coroutine;
        public sealed partial class Unit
        {
            private readonly System.Collections.Generic.List<int> _waiting = new();

            [Coroutine]
            public async Coroutine<int> Serve(int from, int to)
            {
                var total = _waiting.Count;
                for (var step = from; step < to; step++)
                {
                    total += step * 3; _waiting.Add(total);
                    await Sleep(step);
                    if (total > 100)
                    {
                        continue;
                    }

                    total -= await Serve(step, total);
                }

                try
                {
                    await Sleep(
                        total);
                    foreach (var one in _waiting) total += await Serve(one, 0);
                }
                finally
                {
                    _waiting.Clear();
                }

                return total;
            }
        }
        """;

    private static readonly string[] s_statements =
    [
        "var total = _waiting.Count;", "var step = from", "step < to", "step++", "total += step * 3;", "_waiting.Add(total);", "await Sleep(step)",
        "await Serve(step, total)", "total -= await Serve(step, total);", "await Sleep(\n                total)", "await Serve(one, 0)", "return total;",
    ];

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Statements_are_marked_from_their_first_column_to_their_last(OptimizationLevel level)
    {
        var marked = Points("Poll", level);

        // In Release the two are one field, so there is nothing to do.
        var expected = s_statements.Where(statement => level == OptimizationLevel.Debug || statement != "var step = from");
        Assert.All(expected, statement => Assert.Contains(statement, marked));
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void The_first_place_of_a_machine_is_the_first_statement(OptimizationLevel level) =>
        Assert.Equal("var total = _waiting.Count;", Points("Poll", level)[0]);

    [Fact]
    public void What_begins_a_machine_and_hands_it_on_has_no_place_to_stop_at()
    {
        Assert.Empty(Points(".ctor", OptimizationLevel.Debug));
        Assert.Empty(Points("__Begin", OptimizationLevel.Debug));
        Assert.Empty(Points("GetResult", OptimizationLevel.Debug));
    }

    // The user's text at each visible point of a method of the machine, in the order of its code.
    private static IReadOnlyList<string> Points(string method, OptimizationLevel level)
    {
        var compilation = TestCompilation.Create(TestCompilation.Parse(Source.ReplaceLineEndings("\n")));
        var output = GeneratorRun.Start(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level))).Output;
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = output.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = symbols.Position = 0;
        using var program = new PEReader(image);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var (metadata, pdb) = (program.GetMetadataReader(), provider.GetMetadataReader());
        var machine = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(type => metadata.GetString(type.Name).StartsWith("__Serve", StringComparison.Ordinal));
        var handle = machine.GetMethods().Single(one => metadata.GetString(metadata.GetMethodDefinition(one).Name) == method);
        var text = SourceText.From(Source.ReplaceLineEndings("\n"));
        return
        [
            .. pdb.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints()
                .Where(static point => !point.IsHidden)
                .Select(point => pdb.GetString(pdb.GetDocument(point.Document).Name) != "/src/User.cs" ? "generated" : text.ToString(text.Lines.GetTextSpan(new LinePositionSpan(
                    new LinePosition(point.StartLine - 1, point.StartColumn - 1), new LinePosition(point.EndLine - 1, point.EndColumn - 1))))),
        ];
    }
}

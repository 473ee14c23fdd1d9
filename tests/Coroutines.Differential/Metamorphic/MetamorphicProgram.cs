namespace Coroutines.Differential;

/// <summary>An edited program: what it was made of, and which edits were made.</summary>
public sealed class MetamorphicProgram
{
    private const string NeedsNewest = "// needs: C# 14\n";

    private readonly Subject subject;
    private readonly IReadOnlyList<AppliedEdit> edits;

    internal MetamorphicProgram(string name, Subject subject, IReadOnlyList<AppliedEdit> edits)
    {
        (this.subject, this.edits) = (subject, edits);
        Program = new CorpusProgram(name, Written());
    }

    /// <summary>The edited program.</summary>
    public CorpusProgram Program { get; }

    /// <summary>The program before the edits.</summary>
    public CorpusProgram Origin => subject.Program;

    /// <summary>The names of the edits, in the order in which they were made.</summary>
    public IReadOnlyList<string> Edits => [.. edits.Select(static one => one.Edit.Name)];

    /// <summary>The same program with some of its edits.</summary>
    public MetamorphicProgram With(string name, IEnumerable<int> some) => new(name, subject, [.. some.Select(one => edits[one])]);

    private string Written()
    {
        var text = EditedText.Write(subject.Text, edits.SelectMany(static one => one.Changes))[subject.Program.Header.Length..];
        return subject.Program.NeedsNewest ? text : (edits.Any(static one => one.NeedsNewest) ? NeedsNewest : CorpusProgram.Written + "\n") + text;
    }
}

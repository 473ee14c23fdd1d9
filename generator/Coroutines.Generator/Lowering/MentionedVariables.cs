using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>The variables that the flat body, or a method beside it, mentions at all.</summary>
internal static class MentionedVariables
{
    public static IEnumerable<int> Of(List<Instruction> instructions, IEnumerable<string> members) =>
        Texts(instructions).Concat(members).SelectMany(Mark.All).Where(static m => m.Kind is MarkKind.Variable or MarkKind.Capture).Select(static m => m.Index)
            .Concat(Named(instructions));

    /// <summary>All text of a body.</summary>
    public static IEnumerable<string> Texts(List<Instruction> instructions) => Steps(instructions).Select(static step => step.Text.Text);

    private static IEnumerable<int> Named(List<Instruction> instructions) =>
        Steps(instructions).SelectMany(static step => new[] { step.Reads, step.Writes }).OfType<Variable>().Select(static variable => variable.Id);

    private static IEnumerable<Step> Steps(List<Instruction> instructions) =>
        instructions.SelectMany(static one => one.Steps.Concat(one.Parts.SelectMany(Steps)));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A statement inside a handler, a loop or a block.</summary>
internal sealed class StatementEdit : Edit
{
    public override string Name => "statement";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Statements.Where(IsClosed).Select(one => Site.Around(one, pen => Text(pen, one, subject.CanAwait(one))));

    /// <summary>Whether a statement can go into a block: nothing that it declares is known behind it.</summary>
    public static bool IsClosed(StatementSyntax statement) =>
        statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax)
        && statement.Parent is BlockSyntax or SwitchSectionSyntax or IfStatementSyntax or ElseClauseSyntax
        && !(statement is ExpressionStatementSyntax or YieldStatementSyntax or ReturnStatementSyntax && Subject.Declares(statement))
        && !(statement.Parent is IfStatementSyntax)
        && !statement.DescendantNodes().Any(static one => one is LabeledStatementSyntax);

    private static (string Before, string After) Text(Pen pen, StatementSyntax statement, bool canAwait)
    {
        var (label, error) = (pen.Label(), pen.Label());
        var note = canAwait && pen.Flip() ? $"await Kit.Pause(\"{label}\");" : $"Trace.Log(\"{label}\");";
        var leaves = !Stays(statement);
        var yields = statement.DescendantNodesAndSelf().Any(static one => one is YieldStatementSyntax);
        return pen.Pick(0, 1, 2, 3, 4, 5) switch
        {
            0 when !yields => ("try { ", $" }} catch (Exception {error}) {{ Trace.Log({error}.Message); {note} throw; }}"),
            1 when !yields => ("try { ", $" }} catch (Exception {error}) when (Trace.V(\"{label}\", {error}.Message.Length > 900)) {{ throw; }}"),
            2 when !leaves => ("do { ", $" }} while (Trace.V(\"{label}\", false));"),
            3 when !leaves && canAwait => ("do { ", $" }} while (await Kit.Bool(\"{label}\", false));"),
            4 when !leaves => ($"foreach (var {error} in new[] {{ 1 }}) {{ ", " }"),
            5 => ("{ ", " }"),
            _ => ("try { ", $" }} finally {{ {note} }}"),
        };
    }

    // A loop around it would take its jumps, and what follows may need what it assigns.
    private static bool Stays(StatementSyntax statement) =>
        statement is not (ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax)
        && !statement.DescendantNodesAndSelf().Any(static one => one is BreakStatementSyntax or ContinueStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax)
        && !(statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax });
}

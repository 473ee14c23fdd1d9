using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// switch statements and switch expressions: the test stays a C# switch of jumps, the bodies become labelled statements.
internal sealed partial class BodyBinder
{
    private BoundBlock BindSwitch(SwitchStatementSyntax node)
    {
        var before = ImmutableArray.CreateBuilder<BoundStatement>();
        AddClosure(node.Expression, before);
        if (!node.Sections.Any(_context.Suspension.Suspends))
        {
            before.Add(BindHeadOnly(node, node.Expression));
            return new BoundBlock(before.ToImmutable());
        }

        var governing = BindExpression(node.Expression);
        var breakLabel = _context.NewLabel("break");
        var targets = new SwitchTargets();
        _switches.Add(node, targets);
        var labels = node.Sections.Select(_ => _context.NewLabel("case")).ToArray();
        var cases = ImmutableArray.CreateBuilder<SwitchCase>();
        for (var i = 0; i < labels.Length; i++)
        {
            foreach (var label in node.Sections[i].Labels)
            {
                cases.Add(BindCase(label, labels[i], targets));
            }
        }

        var outer = Enter(breakLabel, null);
        var sections = node.Sections.Select((section, i) =>
        {
            var statements = ImmutableArray.CreateBuilder<BoundStatement>();
            BindStatements(section.Statements, 0, statements);
            return (labels[i], statements.ToImmutable());
        }).ToImmutableArray();
        _qualifier.Targets = outer;

        AddClosure(node, before);
        before.Add(new BoundSwitch(governing, cases.ToImmutable(), sections, breakLabel, null, _context.SpanOf(node.Expression)));
        return new BoundBlock(before.ToImmutable());
    }

    private SwitchCase BindCase(SwitchLabelSyntax label, Label target, SwitchTargets targets)
    {
        switch (label)
        {
            case CaseSwitchLabelSyntax constant:
                targets.Cases[_context.Model.GetConstantValue(constant.Value, _context.Token).Value ?? SwitchTargets.Null] = target;
                return new SwitchCase(_qualifier.Expression(constant.Value), [], null, target);
            case CasePatternSwitchLabelSyntax pattern:
                return BindCase(pattern.Pattern, pattern.WhenClause, target);
            default:
                targets.Default = target;
                return new SwitchCase(null, [], null, target);
        }
    }

    private SwitchCase BindCase(PatternSyntax pattern, WhenClauseSyntax? when, Label target)
    {
        var (text, captures) = _qualifier.Pattern(pattern);
        text = pattern is DiscardPatternSyntax ? "var _" : text; // it is a pattern in a switch expression only
        return when is null
            ? new SwitchCase(text, captures.ToImmutableArray(), null, target)
            : new SwitchCase(text, captures.ToImmutableArray(), BindPart(when.Condition), target, _context.SpanOf(when.Condition));
    }

    private BoundExpression BindSwitchExpression(SwitchExpressionSyntax node)
    {
        var type = NaturalTypeOf(node);
        if (!node.Arms.Any(_context.Suspension.Suspends))
        {
            return BindOperands(node, type, (node.GoverningExpression, OperandKind.Value));
        }

        var governing = BindExpression(node.GoverningExpression);
        var result = _context.NewTemporary(type);
        var breakLabel = _context.NewLabel("break");
        var cases = ImmutableArray.CreateBuilder<SwitchCase>();
        var sections = ImmutableArray.CreateBuilder<(Label, ImmutableArray<BoundStatement>)>();
        var before = ImmutableArray.CreateBuilder<BoundStatement>();
        foreach (var arm in node.Arms)
        {
            AddClosure(arm, before); // the pattern already stores what it captures
            var label = _context.NewLabel("case");
            cases.Add(arm is { Pattern: DiscardPatternSyntax, WhenClause: null } ? new SwitchCase(null, [], null, label) : BindCase(arm.Pattern, arm.WhenClause, label));
            var statements = ImmutableArray.CreateBuilder<BoundStatement>();
            if (arm.Expression is ThrowExpressionSyntax thrown)
            {
                statements.Add(new BoundThrow(BindExpression(thrown.Expression), _context.SpanOf(thrown)));
            }
            else
            {
                statements.Add(new BoundAssignment(result, BindPart(arm.Expression), _context.SpanOf(arm)));
                statements.Add(new BoundJump(new Jump(breakLabel), null));
            }

            sections.Add((label, statements.ToImmutable()));
        }

        var noMatch = "throw new global::System.Runtime.CompilerServices.SwitchExpressionException((object?)" + Mark.Hole(0) + ");";
        var dispatch = new BoundSwitch(governing, cases.ToImmutable(), sections.ToImmutable(), breakLabel, noMatch, _context.SpanOf(node.GoverningExpression));
        before.Add(dispatch);
        return new BoundSequence(before.ToImmutable(), new BoundCode(CodeText.Of(result), type));
    }
}

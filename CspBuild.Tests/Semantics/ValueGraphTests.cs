using CspBuild.Semantics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Semantics;

[TestClass]
public sealed class ValueGraphTests
{
    private static readonly int Tempfile = ValueGraph.Constant(TrackedNames.Module("tempfile"));
    private static readonly int Sys = ValueGraph.Constant(TrackedNames.Module("sys"));

    [TestMethod]
    public void A_value_goes_round_a_cycle_and_stops()
    {
        var graph = new ValueGraph();
        var (first, second) = (graph.NewPhi(), graph.NewPhi());
        graph.AddOperand(first, second);
        graph.AddOperand(second, first);
        var member = graph.Member(first, "mktemp");
        graph.AddOperand(second, Tempfile);
        graph.Solve();
        Assert.AreEqual(TrackedNames.Reported, graph.GetValues(member));
        Assert.AreEqual(TrackedNames.Module("tempfile"), graph.GetValues(first));
    }

    [TestMethod]
    public void Values_that_meet_are_kept_apart_for_their_members()
    {
        var graph = new ValueGraph();
        var either = graph.Merge(Tempfile, Sys);
        var (members, modules) = (graph.Member(either, "__dict__"), graph.Member(either, "modules"));
        graph.Solve();
        Assert.IsTrue(graph.GetValues(modules).Overlaps(TrackedNames.SysModules));
        Assert.AreEqual(TrackedNames.GetMember(TrackedNames.Module("tempfile").Union(TrackedNames.Module("sys")), "__dict__"), graph.GetValues(members));
    }

    [TestMethod]
    public void Merging_with_the_unknown_or_with_itself_makes_no_node()
    {
        var graph = new ValueGraph();
        var count = graph.Count;
        Assert.AreEqual(Tempfile, graph.Merge(Tempfile, ValueGraph.Unknown));
        Assert.AreEqual(Tempfile, graph.Merge(ValueGraph.Unknown, Tempfile));
        Assert.AreEqual(Tempfile, graph.Merge(Tempfile, Tempfile));
        Assert.AreEqual(ValueGraph.Unknown, graph.Member(Tempfile, "mkstemp"));
        Assert.AreEqual(count, graph.Count);
    }

    [TestMethod]
    public void A_call_takes_what_its_callee_and_its_argument_turn_out_to_be()
    {
        var graph = new ValueGraph();
        var (callee, argument) = (graph.NewPhi(), graph.NewPhi());
        var call = graph.Call(callee, argument, new ReflectiveCall("mktemp", IsVarsCall: false, ValueSet.Unknown, ValueSet.Unknown));
        graph.AddOperand(callee, ValueGraph.Constant(TrackedNames.GetAttr));
        graph.AddOperand(argument, Tempfile);
        graph.Solve();
        Assert.AreEqual(TrackedNames.Reported, graph.GetValues(call));
    }

    [TestMethod]
    public void A_variable_without_a_value_lets_the_outer_one_through_and_no_other()
    {
        var graph = new ValueGraph();
        var (sometimes, always) = (graph.NewPhi(), graph.NewPhi());
        graph.AddOperand(sometimes, ValueGraph.Unbound);
        graph.AddOperand(sometimes, Sys);
        graph.AddOperand(always, Sys);
        var (seesOuter, seesInner) = (graph.Fallback(sometimes, Tempfile), graph.Fallback(always, Tempfile));
        graph.Solve();
        Assert.AreEqual(TrackedNames.Module("tempfile").Union(TrackedNames.Module("sys")), graph.GetValues(seesOuter));
        Assert.AreEqual(TrackedNames.Module("sys"), graph.GetValues(seesInner));
    }
}

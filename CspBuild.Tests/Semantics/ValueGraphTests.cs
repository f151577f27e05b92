using CspBuild.Semantics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Semantics;

[TestClass]
public sealed class ValueGraphTests
{
    private static readonly TrackedNames Names = new([new("tempfile", "mktemp")]);
    private static readonly int Tempfile = Constant(Names.GetModule("tempfile"));
    private static readonly int Sys = Constant(Names.GetModule("sys"));

    [TestMethod]
    public void A_value_goes_round_a_cycle_and_stops()
    {
        var graph = new ValueGraph(Names);
        var (first, second) = (graph.NewPhi(), graph.NewPhi());
        graph.AddOperand(first, second);
        graph.AddOperand(second, first);
        var member = graph.Member(first, "mktemp");
        graph.AddOperand(second, Tempfile);
        graph.Solve();
        Assert.AreEqual(Names.Reported, graph.GetValues(member));
        Assert.AreEqual(Names.GetModule("tempfile"), graph.GetValues(first));
    }

    [TestMethod]
    public void Values_that_meet_are_kept_apart_for_their_members()
    {
        var graph = new ValueGraph(Names);
        var either = graph.Merge(Tempfile, Sys);
        var (members, modules) = (graph.Member(either, "__dict__"), graph.Member(either, "modules"));
        graph.Solve();
        Assert.IsTrue(graph.GetValues(modules).Overlaps(Reflection.SysModules));
        Assert.AreEqual(Names.GetMember(Names.GetModule("tempfile").Union(Names.GetModule("sys")), "__dict__"), graph.GetValues(members));
    }

    [TestMethod]
    public void Merging_with_the_unknown_or_with_itself_makes_no_node()
    {
        var graph = new ValueGraph(Names);
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
        var graph = new ValueGraph(Names);
        var (callee, argument) = (graph.NewPhi(), graph.NewPhi());
        var call = graph.Call(callee, argument, new ReflectiveCall("mktemp", IsVarsCall: false, ValueSet.Unknown, ValueSet.Unknown));
        graph.AddOperand(callee, Constant(Reflection.GetAttr));
        graph.AddOperand(argument, Tempfile);
        graph.Solve();
        Assert.AreEqual(Names.Reported, graph.GetValues(call));
    }

    [TestMethod]
    public void A_variable_without_a_value_lets_the_outer_one_through_and_no_other()
    {
        var graph = new ValueGraph(Names);
        var (sometimes, always) = (graph.NewPhi(), graph.NewPhi());
        graph.AddOperand(sometimes, ValueGraph.Unbound);
        graph.AddOperand(sometimes, Sys);
        graph.AddOperand(always, Sys);
        var (seesOuter, seesInner) = (graph.Fallback(sometimes, Tempfile), graph.Fallback(always, Tempfile));
        graph.Solve();
        Assert.AreEqual(Names.GetModule("tempfile").Union(Names.GetModule("sys")), graph.GetValues(seesOuter));
        Assert.AreEqual(Names.GetModule("sys"), graph.GetValues(seesInner));
    }

    // A constant has the same number in every graph over the same names.
    private static int Constant(ValueSet value) => new ValueGraph(Names).Constant(value);
}
